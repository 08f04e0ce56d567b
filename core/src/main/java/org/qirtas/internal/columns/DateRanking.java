package org.qirtas.internal.columns;

import org.qirtas.ArticleOrder;
import org.qirtas.internal.time.DateSpan;

/**
 * Ranks of articles in an order by date of publication: a key, and among equal keys a tie, both ascending. Articles
 * without an understood date have the key {@link #UNDATED}. Immutable; for any number of threads.
 *
 * @param isNewestFirst whether the order is {@link ArticleOrder#NEWEST_FIRST} and not {@link ArticleOrder#OLDEST_FIRST}
 */
public record DateRanking(boolean isNewestFirst) {

    /** The last key. Its negative is the lower limit of keys. */
    public static final long UNDATED = Long.MAX_VALUE;

    /** Key of an article of some columns. */
    public long key(Columns columns, int ordinal) {
        int index = ordinal - columns.first();
        DateColumn published = columns.published();
        if (!published.isUnderstood(index)) {
            return UNDATED;
        }
        long millis = published.millis(index);
        return isNewestFirst ? -millis : millis;
    }

    /** The tie of an ordinal, which orders articles with equal keys. Applied to a tie it returns the ordinal. */
    public long tie(long ordinal) {
        return isNewestFirst ? ~ordinal : ordinal;
    }

    /**
     * Whether articles may have a key in a range, both ends inclusive.
     *
     * @param dates their dates
     * @param hasOthers whether some of them have no date that is understood
     */
    public boolean mayHold(DateSpan dates, boolean hasOthers, long from, long to) {
        boolean isDated = isNewestFirst
                ? -dates.last() <= to && -dates.first() >= from
                : dates.first() <= to && dates.last() >= from;
        return (dates.count() > 0 && isDated) || (hasOthers && to == UNDATED);
    }

    /** Whether a block of columns may hold articles with a key in a range, both ends inclusive. */
    boolean mayHold(Columns columns, int block, long from, long to) {
        DateColumn published = columns.published();
        return published.mayHold(block, isNewestFirst ? -to : from, isNewestFirst ? -from : to)
                || (to == UNDATED && published.mayHoldOthers(block));
    }
}

package org.qirtas.internal.columns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleDate;

/** The condition that an article has a date that was understood and lies in a range. */
final class DateCondition implements ColumnCondition {

    private final DateColumn column;
    private final long first;
    private final long last;

    /** A condition; the first end is inclusive, the other exclusive. */
    DateCondition(DateColumn column, @Nullable Instant from, @Nullable Instant to) {
        this.column = column;
        first = millis(from, Long.MIN_VALUE);
        last = millis(to, Long.MAX_VALUE) - 1;
    }

    /** First whole millisecond that is not before an instant, within the range of dates. */
    private static long millis(@Nullable Instant instant, long otherwise) {
        if (instant == null) {
            return otherwise;
        }
        if (instant.isBefore(ArticleDate.MIN)) {
            return ArticleDate.MIN.toEpochMilli();
        }
        if (instant.isAfter(ArticleDate.MAX)) {
            return ArticleDate.MAX.toEpochMilli();
        }
        long floor = instant.toEpochMilli();
        return Instant.ofEpochMilli(floor).equals(instant) ? floor : floor + 1;
    }

    @Override
    public int nextBlock(int block, int end) {
        return column.nextBlock(block, end, first, last);
    }

    @Override
    public int next(int index, int end) {
        int next = column.next(index, end, first, last);
        while (next < end && !column.isUnderstood(next)) {
            next = column.next(next + 1, end, first, last);
        }
        return next;
    }
}

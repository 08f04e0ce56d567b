package org.qirtas.internal.columns;

import org.qirtas.ArticleFilter;

/**
 * A search in columns for articles that match a filter and may rank before a bound. It begins at the end of the columns
 * that holds the first ranks in an archive that grows with time, and skips blocks whose dates cannot rank before the
 * bound. For one thread.
 */
public final class RankedSearch {

    /** The value for no article. */
    public static final int NONE = -1;

    private final Columns columns;
    private final ColumnSearch search;
    private final DateRanking ranking;
    private final long from;
    private int block;
    private int next;
    private int end;

    /** A search for articles whose key is at least {@code from}. */
    public RankedSearch(Columns columns, ArticleFilter filter, DateRanking ranking, long from) {
        this.columns = columns;
        search = new ColumnSearch(columns, filter);
        this.ranking = ranking;
        this.from = from;
        block = ranking.isNewestFirst() ? blocks() : -1;
    }

    private int blocks() {
        return (columns.end() - columns.first() - 1) / NumberColumn.BLOCK + 1;
    }

    /** The next article. Its key may still exceed the bound. */
    public int next(long bound) {
        while (true) {
            int found = search.next(next, end);
            if (found < end) {
                next = found + 1;
                return found;
            }
            block += ranking.isNewestFirst() ? -1 : 1;
            if (block < 0 || block >= blocks()) {
                return NONE;
            }
            next = columns.first() + block * NumberColumn.BLOCK;
            end = next + Math.min(NumberColumn.BLOCK, columns.end() - next);
            if (!ranking.mayHold(columns, block, from, bound)) {
                next = end;
            }
        }
    }
}

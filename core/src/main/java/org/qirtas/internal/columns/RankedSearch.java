package org.qirtas.internal.columns;

import org.qirtas.ArticleFilter;

/**
 * A search in columns for articles that a filter lets through and that may rank before a bound. Goes through the blocks
 * from that end at which, in an archive that grows with time, the first ranks lie; blocks whose dates cannot rank so are
 * passed over. For one thread.
 */
public final class RankedSearch {

    /** Stands for no article. */
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

    /** The next article; its key may still be larger than a bound. */
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

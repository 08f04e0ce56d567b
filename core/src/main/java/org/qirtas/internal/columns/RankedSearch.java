package org.qirtas.internal.columns;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
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
    private final @Nullable BitSet selected;
    private final long from;
    private int block;
    private int next;
    private int end;

    /**
     * A search for articles whose key is at least {@code from}.
     *
     * @param selected the ordinals of the articles among which to search, or nothing for all
     */
    public RankedSearch(
            Columns columns, ArticleFilter filter, DateRanking ranking, long from, @Nullable BitSet selected) {
        this.columns = columns;
        this.selected = selected;
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
            int found = nextOfBlock();
            if (found < end) {
                next = found + 1;
                return found;
            }
            int ordinal = nextSelected();
            if (ordinal < columns.first() || ordinal >= columns.end()) {
                return NONE;
            }
            block = (ordinal - columns.first()) / NumberColumn.BLOCK;
            next = columns.first() + block * NumberColumn.BLOCK;
            end = next + Math.min(NumberColumn.BLOCK, columns.end() - next);
            if (!ranking.mayHold(columns, block, from, bound)) {
                next = end;
            }
        }
    }

    /** The key of an article. */
    public long key(int ordinal) {
        return ranking.key(columns, ordinal);
    }

    /** An article of the next block with selected articles, or an ordinal outside the columns. */
    private int nextSelected() {
        int start = columns.first() + block * NumberColumn.BLOCK;
        if (ranking.isNewestFirst()) {
            int last = Math.min(start, columns.end()) - 1;
            return selected == null ? last : selected.previousSetBit(last);
        }
        int first = start + NumberColumn.BLOCK;
        return selected == null ? first : selected.nextSetBit(first);
    }

    /** The next article of the block, or {@link #end}. */
    private int nextOfBlock() {
        if (selected == null) {
            return search.next(next, end);
        }
        int found = selected(selected, next);
        while (found < end) {
            int matching = search.next(found, end);
            if (matching == found) {
                return found;
            }
            found = selected(selected, matching);
        }
        return end;
    }

    private int selected(BitSet among, int start) {
        int found = among.nextSetBit(start);
        return found < 0 ? end : Math.min(found, end);
    }
}

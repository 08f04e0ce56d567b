package org.qirtas.internal.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleFilter;
import org.qirtas.internal.columns.ColumnSearch;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.format.Limits;

/**
 * The ordinals that match a filter, ascending. Columns are loaded when they are needed, and never without conditions.
 * Splits at the beginnings of chunks. For one thread.
 */
final class AddedOrder implements Ordinals {

    private final OpenArchive archive;
    private final ArticleFilter filter;
    private final Candidates candidates;
    private final boolean isOfAll;
    private int next;
    private final int end;
    private long left;
    private @Nullable Columns columns;
    private @Nullable ColumnSearch search;

    /** The matches in a range of ordinals, up to a limit. */
    AddedOrder(OpenArchive archive, ArticleFilter filter, int start, int end, long limit) {
        this.archive = archive;
        this.filter = filter;
        this.end = end;
        candidates = new Candidates(archive, filter);
        isOfAll = filter.equals(ArticleFilter.ALL);
        next = start;
        left = limit;
    }

    @Override
    public int next() throws IOException {
        archive.requireOpen();
        while (next < end && left > 0) {
            int found = isOfAll ? next : candidate();
            if (found < end) {
                next = found + 1;
                if (candidates.isKept(found)) {
                    left--;
                    return found;
                }
            }
        }
        return NONE;
    }

    /**
     * The next ordinal that matches in the columns, or {@link #end}; {@link #next} is then at the following columns.
     */
    private int candidate() throws IOException {
        Columns current = columns;
        ColumnSearch searching = search;
        if (current == null || searching == null || !current.holds(next)) {
            current = load(next);
            searching = new ColumnSearch(current, filter);
            columns = current;
            search = searching;
        }
        int stop = Math.min(end, current.end());
        int found = searching.next(next, stop);
        if (found < stop) {
            return found;
        }
        next = stop;
        return end;
    }

    /** Skips damaged columns. */
    private Columns load(int ordinal) throws IOException {
        next = end;
        next = Math.min(end, archive.sections().columnsEnd(ordinal));
        Columns loaded = archive.sections().columns(ordinal);
        next = ordinal;
        return loaded;
    }

    @Override
    public @Nullable Ordinals split() {
        int middle = (int) (((long) next + end) / 2 / Limits.CHUNK_ARTICLES * Limits.CHUNK_ARTICLES);
        if (left < end - next || middle <= next) {
            return null;
        }
        AddedOrder first = new AddedOrder(archive, filter, next, middle, Long.MAX_VALUE);
        next = middle;
        return first;
    }

    @Override
    public long atMost() {
        return Math.min(left, end - next);
    }

    @Override
    public boolean isCounted() {
        return isOfAll && candidates.areAllKept();
    }
}

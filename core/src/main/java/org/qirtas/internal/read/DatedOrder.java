package org.qirtas.internal.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleFilter;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.columns.DateRanking;
import org.qirtas.internal.columns.RankedSearch;

/**
 * The ordinals that match a filter, in an order by date of publication. All columns are searched when the first ordinal
 * is requested. For one thread.
 */
final class DatedOrder implements Ordinals {

    private final OpenArchive archive;
    private final ArticleFilter filter;
    private final Candidates candidates;
    private final DateRanking ranking;
    private final int after;
    private final RankHeap heap;
    private long afterKey = -DateRanking.UNDATED;
    private int position;
    private @Nullable Columns columns;
    private @Nullable RankedSearch search;
    private boolean isBegun;
    private boolean isTaking;

    /** The matches after an article, or all of them after {@link #NONE}, up to a limit. */
    DatedOrder(OpenArchive archive, ArticleFilter filter, DateRanking ranking, int after, long limit) {
        this.archive = archive;
        this.filter = filter;
        this.ranking = ranking;
        this.after = after;
        candidates = new Candidates(archive, filter);
        heap = new RankHeap(limit);
        isTaking = limit == 0;
    }

    @Override
    public int next() throws IOException {
        archive.requireOpen();
        if (!isTaking) {
            begin();
            search();
            isTaking = true;
            heap.take();
        }
        return heap.size() == 0 ? NONE : ranking.tie(heap.poll());
    }

    /** Without the date of the previous article the beginning is unknown. */
    private void begin() throws IOException {
        if (isBegun) {
            return;
        }
        isBegun = true;
        position = NONE;
        if (after != NONE) {
            afterKey = ranking.key(archive.sections().columns(after), after);
        }
        position = ranking.isNewestFirst() ? archive.articles() - 1 : 0;
    }

    private void search() throws IOException {
        while (search != null || isInside(position)) {
            RankedSearch searching = search;
            Columns current = columns;
            if (searching == null || current == null) {
                current = load();
                searching = new RankedSearch(current, filter, ranking, afterKey);
                columns = current;
                search = searching;
            }
            int found = searching.next(heap.bound());
            if (found == RankedSearch.NONE) {
                search = null;
            } else {
                offer(current, found);
            }
        }
    }

    private boolean isInside(int ordinal) {
        return ordinal >= 0 && ordinal < archive.articles();
    }

    /** The columns at the position. The position advances to the next columns even if these are damaged. */
    private Columns load() throws IOException {
        int ordinal = position;
        position = NONE;
        position = ranking.isNewestFirst()
                ? archive.sections().columnsStart(ordinal) - 1
                : archive.sections().columnsEnd(ordinal);
        return archive.sections().columns(ordinal);
    }

    private void offer(Columns current, int ordinal) throws IOException {
        long key = ranking.key(current, ordinal);
        int tie = ranking.tie(ordinal);
        boolean isAfter = key > afterKey || (key == afterKey && (after == NONE || tie > ranking.tie(after)));
        if (isAfter && key <= heap.bound() && candidates.isKept(ordinal)) {
            heap.offer(key, tie);
        }
    }

    @Override
    public @Nullable Ordinals split() {
        return null;
    }

    @Override
    public long atMost() {
        return isTaking ? heap.size() : archive.articles();
    }

    @Override
    public boolean isCounted() {
        return false;
    }
}

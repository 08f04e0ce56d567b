package org.qirtas.internal.read;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.columns.DateRanking;

/**
 * Ordinals of another order in an order by date of publication. All are collected when the first one is requested. For
 * one thread.
 */
final class RankedOrder implements Ordinals {

    private static final int FIRST = 16;

    private final OpenArticles articles;
    private final Ordinals ordinals;
    private final Candidates candidates;
    private final DateRanking ranking;
    private final long after;
    private final RankHeap heap;
    private final FoundAhead ahead = new FoundAhead();
    private boolean isTaking;
    private int next = FIRST;

    /** The columns of the last article, and the ordinals that they hold. */
    private @Nullable Columns columns;

    private long first;
    private long end;

    /** The ordinals after one of them, or all after {@link #NONE}, up to a limit. */
    RankedOrder(
            OpenArticles articles,
            Ordinals ordinals,
            Candidates candidates,
            DateRanking ranking,
            long after,
            long limit) {
        this.articles = articles;
        this.ordinals = ordinals;
        this.candidates = candidates;
        this.ranking = ranking;
        this.after = after;
        heap = new RankHeap(limit);
    }

    @Override
    public long next() throws IOException {
        if (!isTaking) {
            collect();
            isTaking = true;
            heap.take();
        }
        if (ahead.isEmpty()) {
            findAhead();
        }
        return ahead.isEmpty() ? NONE : ahead.take();
    }

    private void collect() throws IOException {
        long afterKey = after == NONE ? -DateRanking.UNDATED : key(after);
        for (long ordinal = ordinals.next(); ordinal != NONE; ordinal = ordinals.next()) {
            long key = key(ordinal);
            long tie = ranking.tie(ordinal);
            if (key > afterKey || (key == afterKey && (after == NONE || tie > ranking.tie(after)))) {
                heap.offer(key, tie);
            }
        }
    }

    private long key(long ordinal) throws IOException {
        Columns held = columns;
        if (held == null || ordinal < first || ordinal >= end) {
            int inside = articles.inside(ordinal);
            held = articles.generation(ordinal).sections().columns(inside);
            columns = held;
            first = ordinal - inside + held.first();
            end = ordinal - inside + held.end();
        }
        return ranking.key(held, (int) (ordinal - first) + held.first());
    }

    private void findAhead() throws IOException {
        long[] found = new long[Math.min(heap.size(), next)];
        next = Math.min(FoundAhead.MAX, 2 * next);
        Arrays.setAll(found, i -> ranking.tie(heap.poll()));
        ahead.put(found);
        long[] sorted = found.clone();
        Arrays.sort(sorted);
        candidates.announceKept(sorted);
    }

    @Override
    public @Nullable Ordinals split() {
        return null;
    }

    @Override
    public long atMost() {
        return isTaking ? heap.size() + ahead.size() : articles.size();
    }

    @Override
    public boolean isCounted() {
        return false;
    }
}

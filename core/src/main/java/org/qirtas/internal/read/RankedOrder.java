package org.qirtas.internal.read;

import java.io.IOException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.columns.DateRanking;

/**
 * Ordinals of parts in an order by date of publication. The first of them are collected when one is requested, and further
 * ones, each time more, when those have been taken: parts without early dates may never be opened. For one thread.
 */
final class RankedOrder implements Ordinals {

    private static final int GROWTH = 4;

    private final OpenArticles articles;
    private final IntFunction<Ordinals> parts;
    private final Candidates candidates;
    private final DateRanking ranking;
    private long last;
    private long limit;
    private long taken;
    private @Nullable DateRanks ranks;

    /** The columns of the last article, and the ordinals that they hold. */
    private @Nullable Columns columns;

    private long first;
    private long end;

    /**
     * The ordinals after one of them, or all after {@link #NONE}.
     *
     * @param parts the ordinals of the part with a number
     * @param candidates is told which ordinals come next, and has the filter of the parts
     * @param wanted how many ordinals are collected first, at least 1
     */
    RankedOrder(
            OpenArticles articles,
            IntFunction<Ordinals> parts,
            Candidates candidates,
            DateRanking ranking,
            long after,
            long wanted) {
        this.articles = articles;
        this.parts = parts;
        this.candidates = candidates;
        this.ranking = ranking;
        last = after;
        limit = Math.min(Integer.MAX_VALUE, wanted);
    }

    @Override
    public long next() throws IOException {
        articles.requireOpen();
        DateRanks taking = ranks == null ? collect() : ranks;
        long next = taking.next();
        while (next == NONE && taken == limit) {
            limit = Math.min(Integer.MAX_VALUE, GROWTH * limit);
            taking = collect();
            next = taking.next();
        }
        if (next != NONE) {
            taken++;
            last = next;
        }
        return next;
    }

    private DateRanks collect() throws IOException {
        DateRanks collected = new DateRanks(candidates, ranking, last, limit, limit);
        if (last != NONE) {
            collected.setAfterKey(key(last));
        }
        for (int i = 0; i < articles.parts(); i++) {
            collect(ranking.isNewestFirst() ? articles.parts() - 1 - i : i, collected);
        }
        collected.take();
        ranks = collected;
        taken = 0;
        return collected;
    }

    private void collect(int part, DateRanks collected) throws IOException {
        if (!articles.part(part).mayRank(ranking, collected.afterKey(), collected.bound())) {
            return;
        }
        Ordinals ordinals = parts.apply(part);
        for (long ordinal = ordinals.next(); ordinal != NONE; ordinal = ordinals.next()) {
            long key = key(ordinal);
            if (collected.isAfter(key, ordinal)) {
                collected.offer(key, ordinal);
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

    @Override
    public @Nullable Ordinals split() {
        return null;
    }

    @Override
    public long atMost() {
        return articles.size();
    }

    @Override
    public boolean isCounted() {
        return false;
    }
}

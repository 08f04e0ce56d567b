package org.qirtas.internal.read;

import java.io.IOException;
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
    private final DateRanking ranking;
    private final long after;
    private final DateRanks ranks;

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
        this.ranking = ranking;
        this.after = after;
        ranks = new DateRanks(candidates, ranking, after, limit, FIRST);
    }

    @Override
    public long next() throws IOException {
        if (!ranks.isTaking()) {
            collect();
            ranks.take();
        }
        return ranks.next();
    }

    private void collect() throws IOException {
        if (after != NONE) {
            ranks.setAfterKey(key(after));
        }
        for (long ordinal = ordinals.next(); ordinal != NONE; ordinal = ordinals.next()) {
            long key = key(ordinal);
            if (ranks.isAfter(key, ordinal)) {
                ranks.offer(key, ordinal);
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
        return ranks.isTaking() ? ranks.size() : articles.size();
    }

    @Override
    public boolean isCounted() {
        return false;
    }
}

package org.qirtas.internal.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Ordinals in an order by date of publication. The first of them are collected when one is requested, and further ones,
 * each time more, when those have been taken and are not enough: parts without early dates may never be opened. For one
 * thread.
 */
final class DatedOrder implements Ordinals {

    private static final int GROWTH = 4;

    private final OpenArticles articles;
    private final DatedSearch search;
    private final boolean isLimited;
    private long last;
    private long limit;
    private long taken;
    private @Nullable DateRanks ranks;

    private DatedOrder(OpenArticles articles, DatedSearch search, long after, long limit, boolean isLimited) {
        this.articles = articles;
        this.search = search;
        last = after;
        this.limit = limit;
        this.isLimited = isLimited;
    }

    /** The ordinals after one of them, or all after {@link #NONE}, up to a limit. */
    static DatedOrder limited(OpenArticles articles, DatedSearch search, long after, long limit) {
        return new DatedOrder(articles, search, after, limit, true);
    }

    /**
     * The ordinals after one of them, or all after {@link #NONE}.
     *
     * @param wanted how many ordinals are collected first, at least 1
     */
    static DatedOrder all(OpenArticles articles, DatedSearch search, long after, long wanted) {
        return new DatedOrder(articles, search, after, Math.min(Integer.MAX_VALUE, wanted), false);
    }

    @Override
    public long next() throws IOException {
        articles.requireOpen();
        DateRanks taking = ranks == null ? collect() : ranks;
        long next = taking.next();
        while (next == NONE && taken == limit && !isLimited) {
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
        DateRanks collected = search.ranks(last, limit);
        ranks = collected;
        taken = 0;
        return collected;
    }

    @Override
    public @Nullable Ordinals split() {
        return null;
    }

    @Override
    public long atMost() {
        return ranks != null && isLimited ? ranks.size() : articles.size();
    }

    @Override
    public boolean isCounted() {
        return false;
    }
}

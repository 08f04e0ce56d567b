package org.qirtas.internal.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Spliterator;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.internal.columns.DateRanking;

/** Ordinals for streams. For one thread; each part after a split may have a thread of its own. */
public final class SelectedOrdinals implements Spliterator.OfLong {

    private final Ordinals ordinals;

    SelectedOrdinals(Ordinals ordinals) {
        this.ordinals = ordinals;
    }

    /**
     * The ordinals that match a filter.
     *
     * @param order their order
     * @param after ordinal after which they begin in that order, or -1 for all
     * @param limit maximum number of ordinals
     * @param range range that they are in
     * @param areRead whether the articles at the ordinals will be read
     */
    public static SelectedOrdinals of(
            OpenArticles articles,
            ArticleFilter filter,
            ArticleOrder order,
            long after,
            long limit,
            OrdinalRange range,
            boolean areRead) {
        if (order == ArticleOrder.ADDED) {
            Candidates candidates = new Candidates(articles, filter, areRead);
            long end = Math.min(articles.size(), range.to());
            long start = Math.min(end, Math.max(after + 1, range.from()));
            return new SelectedOrdinals(new AddedOrder(articles, filter, candidates, start, end, limit));
        }
        Candidates candidates = new Candidates(articles, filter, range, areRead);
        DateRanking ranking = new DateRanking(order == ArticleOrder.NEWEST_FIRST);
        DatedSearch search = new DatedSearch(articles, filter, candidates, ranking, DatedSearch.Selection.ALL);
        return new SelectedOrdinals(DatedOrder.limited(articles, search, after, limit));
    }

    /** The next ordinal, or a negative number at the end. */
    public long next() throws IOException {
        return ordinals.next();
    }

    /** Number of remaining ordinals, which are consumed. */
    public long count() throws IOException {
        long count = 0;
        while (next() != Ordinals.NONE) {
            count++;
        }
        return count;
    }

    @Override
    public boolean tryAdvance(LongConsumer action) {
        long ordinal;
        try {
            ordinal = ordinals.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (ordinal == Ordinals.NONE) {
            return false;
        }
        action.accept(ordinal);
        return true;
    }

    @Override
    public @Nullable SelectedOrdinals trySplit() {
        Ordinals first = ordinals.split();
        return first == null ? null : new SelectedOrdinals(first);
    }

    @Override
    public long estimateSize() {
        return ordinals.atMost();
    }

    @Override
    public int characteristics() {
        return ORDERED | DISTINCT | NONNULL | IMMUTABLE | (ordinals.isCounted() ? SIZED | SUBSIZED : 0);
    }
}

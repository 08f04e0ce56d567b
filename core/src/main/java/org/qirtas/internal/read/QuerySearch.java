package org.qirtas.internal.read;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.internal.columns.DateRanking;
import org.qirtas.internal.query.CompiledQuery;

/** A search for a query among articles that match a filter. For one thread, once. */
public final class QuerySearch {

    private final SearchRequest request;

    /**
     * A search, which begins now.
     *
     * @param threads number of threads
     * @param deadline how long it may take
     */
    public QuerySearch(
            OpenArticles articles, CompiledQuery query, ArticleFilter filter, int threads, Duration deadline) {
        request = new SearchRequest(articles, query, filter, threads, new QueryMatching(articles, query, deadline));
    }

    /**
     * The articles that may match, in an order, after one of them or -1. Each is compared with the query.
     *
     * @param wanted how many of them match if all goes well
     */
    private SelectedOrdinals candidates(ArticleOrder order, long after, long wanted) {
        if (order == ArticleOrder.ADDED) {
            return request.added(true, after, wanted);
        }
        OpenArticles articles = request.articles();
        ArticleFilter filter = request.filter();
        if (!articles.mayHaveIndex()) {
            return SelectedOrdinals.of(articles, filter, order, after, Long.MAX_VALUE, OrdinalRange.ALL, true);
        }
        DateRanking ranking = new DateRanking(order == ArticleOrder.NEWEST_FIRST);
        Candidates kept = new Candidates(articles, filter, true);
        DatedSearch search = new DatedSearch(
                articles,
                filter,
                kept,
                ranking,
                generation -> IndexedQuery.ordinals(generation, request.query().query(), true, true));
        return new SelectedOrdinals(DatedOrder.all(articles, search, after, wanted));
    }

    /** The articles that may match, in the order of adding, after one of them or -1. They are not compared with the query. */
    public SelectedOrdinals possible(long after) {
        return request.added(false, after, Long.MAX_VALUE);
    }

    /** Number of articles that match. */
    public long count() throws IOException {
        return new CountSearch(request).count();
    }

    /** The articles that match in an order, after one of them or -1. */
    public List<FoundArticle> ordered(ArticleOrder order, long after, long limit) throws IOException {
        List<FoundArticle> all = new ArrayList<>();
        if (limit > 0) {
            new SearchBatches(candidates(order, after, limit), limit, SearchBatches.LARGE)
                    .search(request.threads(), this::match, found -> {
                        for (int i = 0; i < found.size() && all.size() < limit; i++) {
                            all.add(new FoundArticle(found.ordinal(i), 0));
                        }
                        return all.size() < limit;
                    });
        }
        return all;
    }

    /**
     * The articles that match best, after one of them or -1.
     *
     * @throws IllegalArgumentException if the article before does not match
     */
    public List<FoundArticle> best(long after, long limit) throws IOException {
        return new BestSearch(request).find(after, limit);
    }

    private FoundArticles match(long[] ordinals) throws IOException {
        return request.matching().match(ordinals, List.of());
    }
}

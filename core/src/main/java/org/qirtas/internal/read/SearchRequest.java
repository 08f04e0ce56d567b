package org.qirtas.internal.read;

import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.internal.query.CompiledQuery;

/**
 * What is searched for.
 *
 * @param articles where
 * @param filter conditions on the articles that are found
 * @param threads number of threads
 * @param matching compares articles with the query
 */
record SearchRequest(
        OpenArticles articles, CompiledQuery query, ArticleFilter filter, int threads, QueryMatching matching) {

    /**
     * The articles that may match, in the order of adding, after one of them or -1.
     *
     * @param areRead whether they will be read
     * @param wanted how many of them match if all goes well
     */
    SelectedOrdinals added(boolean areRead, long after, long wanted) {
        return articles.mayHaveIndex()
                ? new SelectedOrdinals(indexed(areRead, after + 1, articles.size(), wanted))
                : SelectedOrdinals.of(
                        articles, filter, ArticleOrder.ADDED, after, Long.MAX_VALUE, OrdinalRange.ALL, areRead);
    }

    /** A request for another query, in the time that is left. */
    SearchRequest with(CompiledQuery other) {
        return new SearchRequest(
                articles, other, filter, threads, new QueryMatching(articles, other, matching.remaining()));
    }

    /** Those of a range that may match by the search indexes. */
    IndexedOrder indexed(boolean areRead, long from, long to, long needed) {
        return new IndexedOrder(articles, filter, query.query(), areRead, from, to, needed);
    }
}

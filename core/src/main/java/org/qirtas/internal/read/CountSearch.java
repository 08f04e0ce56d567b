package org.qirtas.internal.read;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleFilter;
import org.qirtas.CorruptArchiveException;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.query.Query;

/** Counts the articles that match, by search indexes where these know it. For one thread, once. */
final class CountSearch {

    private final SearchRequest request;
    private final OpenArticles articles;
    private final Query query;
    private final ArticleFilter filter;

    CountSearch(SearchRequest request) {
        this.request = request;
        articles = request.articles();
        query = request.query().query();
        filter = request.filter();
    }

    /** Number of articles that match. */
    long count() throws IOException {
        if (!articles.mayHaveIndex()) {
            return count(request.added(true, Ordinals.NONE, Long.MAX_VALUE));
        }
        long count = 0;
        for (int part = 0; part < articles.parts(); part++) {
            request.matching().requireTime();
            count += count(part);
        }
        return count;
    }

    private long count(int part) throws IOException {
        if (!articles.part(part).mayMatch(filter)) {
            return 0;
        }
        IndexedQuery documents = exact(articles.part(part).generation());
        if (documents == null) {
            return count(candidates(part, true));
        }
        try {
            boolean areAllKept = filter.equals(ArticleFilter.ALL) && new Candidates(articles, filter).areAllKept();
            return areAllKept ? documents.count() : candidates(part, false).count();
        } catch (FormatException e) {
            return count(candidates(part, true));
        }
    }

    private SelectedOrdinals candidates(int part, boolean areRead) {
        return new SelectedOrdinals(
                request.indexed(areRead, articles.first(part), articles.first(part + 1), Long.MAX_VALUE));
    }

    /** The documents by the index of a generation, if it can tell which articles match. */
    private @Nullable IndexedQuery exact(Generation generation) throws IOException {
        try {
            boolean areColumnsRead = !filter.equals(ArticleFilter.ALL);
            boolean areRead = !IndexedQuery.isExact(query);
            IndexedQuery documents = IndexedQuery.of(generation, query, areColumnsRead, areRead);
            return documents != null && documents.isExact() ? documents : null;
        } catch (CorruptArchiveException e) {
            return null;
        }
    }

    /** Number of articles among candidates that match. */
    private long count(SelectedOrdinals candidates) throws IOException {
        long[] count = {0};
        new SearchBatches(candidates, Long.MAX_VALUE, SearchBatches.LARGE)
                .search(request.threads(), batch -> request.matching().match(batch, List.of()), found -> {
                    count[0] += found.size();
                    return true;
                });
        return count[0];
    }
}

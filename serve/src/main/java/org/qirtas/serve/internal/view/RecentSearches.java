package org.qirtas.serve.internal.view;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleFilter;
import org.qirtas.Articles;
import org.qirtas.Hit;
import org.qirtas.SearchOrder;

/**
 * Finds articles, and remembers what the last searches found: the next page of a list comes soon after the first. Safe for
 * any number of threads.
 */
final class RecentSearches {

    /** So many articles of a search are ordered and counted by value. They take about 3 MB. */
    static final int MAX_HITS = 50_000;

    private static final int REMEMBERED = 8;
    private static final float LOAD_FACTOR = 0.75f;

    private final Articles articles;
    private final Duration timeLimit;
    private final Map<Key, List<Hit>> recent = new LinkedHashMap<>(REMEMBERED, LOAD_FACTOR, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Hit>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** What decides about the articles found and their order. */
    private record Key(String query, ArticleFilter filter, SearchOrder order) {}

    RecentSearches(Articles articles, Duration timeLimit) {
        this.articles = articles;
        this.timeLimit = timeLimit;
    }

    /** The articles that match, up to {@link #MAX_HITS}. */
    List<Hit> hits(Criteria criteria) throws IOException {
        Key key = new Key(criteria.query(), criteria.filter(), criteria.order());
        List<Hit> known = known(key);
        if (known != null) {
            return known;
        }
        List<Hit> found = articles.search(key.query)
                .filter(key.filter)
                .order(key.order)
                .limit(MAX_HITS)
                .deadline(timeLimit)
                .hits();
        synchronized (recent) {
            recent.put(key, found);
        }
        return found;
    }

    private @Nullable List<Hit> known(Key key) {
        synchronized (recent) {
            return recent.get(key);
        }
    }
}

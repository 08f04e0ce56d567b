package org.qirtas.internal.read;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.qirtas.SearchDeadlineException;
import org.qirtas.internal.query.CompiledQuery;
import org.qirtas.internal.query.Term;

/** Compares articles with a query, from now on until a deadline. For any number of threads. */
final class QueryMatching {

    /** Articles between looks at the clock. */
    private static final int BETWEEN_CHECKS = 16;

    private final OpenArticles articles;
    private final CompiledQuery query;
    private final Duration deadline;
    private final long begun = System.nanoTime();

    /** Matchers that no batch is using. */
    private final Queue<ArticleMatcher> free = new ConcurrentLinkedQueue<>();

    QueryMatching(OpenArticles articles, CompiledQuery query, Duration deadline) {
        this.articles = articles;
        this.query = query;
        this.deadline = deadline;
    }

    /**
     * Those of some articles that match.
     *
     * @param scored the terms that are scored; the same in all calls
     */
    FoundArticles match(long[] ordinals, List<Term> scored) throws IOException {
        ArticleMatcher kept = free.poll();
        ArticleMatcher matcher = kept == null ? new ArticleMatcher(query, !scored.isEmpty()) : kept;
        FoundArticles found = new FoundArticles(scored);
        articles.readAll(reader -> {
            match(ordinals, matcher, reader, found);
            return found;
        });
        free.add(matcher);
        return found;
    }

    private void match(long[] ordinals, ArticleMatcher matcher, ArticleReader reader, FoundArticles found)
            throws IOException {
        long first = 0;
        long end = 0;
        for (int i = 0; i < ordinals.length; i++) {
            long ordinal = ordinals[i];
            if (i % BETWEEN_CHECKS == 0) {
                requireTime();
            }
            if (ordinal < first || ordinal >= end) {
                int part = articles.partOf(ordinal);
                first = articles.first(part);
                end = articles.first(part + 1);
                reader.enter(articles.part(part).generation().sections());
            }
            found.add(ordinal, matcher, matcher.matches(reader, (int) (ordinal - first)));
        }
    }

    /** Requires that the deadline has not passed. */
    void requireTime() throws SearchDeadlineException {
        if (System.nanoTime() - begun > deadline.toNanos()) {
            throw new SearchDeadlineException(deadline);
        }
    }

    /** The time until the deadline. */
    Duration remaining() {
        Duration left = deadline.minusNanos(System.nanoTime() - begun);
        return left.isNegative() ? Duration.ZERO : left;
    }
}

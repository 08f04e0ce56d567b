package org.qirtas.serve.internal.view;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.Articles;
import org.qirtas.Headline;

/**
 * Finds the articles before and after one in time. It looks at the same day, then further, and at last everywhere: columns
 * of other times are passed over.
 */
final class Neighbours {

    private static final List<Duration> REACHES = List.of(Duration.ofDays(1), Duration.ofDays(30));

    private final Articles articles;
    private final long ordinal;
    private final Instant date;

    Neighbours(Articles articles, long ordinal, Instant date) {
        this.articles = articles;
        this.ordinal = ordinal;
        this.date = date;
    }

    /** The article before. */
    Optional<Headline> older() throws IOException {
        for (Duration reach : REACHES) {
            Optional<Headline> found = next(
                    ArticleOrder.NEWEST_FIRST, ArticleFilter.ALL.withPublished(date.minus(reach), date.plusMillis(1)));
            if (found.isPresent()) {
                return found;
            }
        }
        return next(ArticleOrder.NEWEST_FIRST, ArticleFilter.ALL.withPublished(null, date.plusMillis(1)));
    }

    /** The article after. */
    Optional<Headline> newer() throws IOException {
        for (Duration reach : REACHES) {
            Optional<Headline> found =
                    next(ArticleOrder.OLDEST_FIRST, ArticleFilter.ALL.withPublished(date, date.plus(reach)));
            if (found.isPresent()) {
                return found;
            }
        }
        return next(ArticleOrder.OLDEST_FIRST, ArticleFilter.ALL.withPublished(date, ArticleDate.MAX));
    }

    private Optional<Headline> next(ArticleOrder order, ArticleFilter filter) throws IOException {
        long[] next = articles.select(filter)
                .order(order)
                .after(ordinal)
                .limit(1)
                .ordinals()
                .toArray();
        return next.length == 0 ? Optional.empty() : Damaged.skip(() -> articles.headline(next[0]));
    }
}

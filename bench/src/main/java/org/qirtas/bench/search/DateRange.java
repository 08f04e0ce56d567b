package org.qirtas.bench.search;

import java.time.Duration;
import java.time.Instant;
import org.qirtas.Archive;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleFilter;
import org.qirtas.Headline;

/**
 * A range of dates of publication.
 *
 * @param from the earliest, inclusive
 * @param to the end, exclusive
 */
public record DateRange(Instant from, Instant to) {

    /** No condition: articles without a date match too. */
    public static final DateRange ALL = new DateRange(Instant.MIN, Instant.MAX);

    private static final Duration MONTH = Duration.ofDays(30);

    /**
     * Thirty days in the middle of the dated articles.
     *
     * @param archive the articles
     * @return the range; no condition if there are no dates
     */
    public static DateRange middleMonth(Archive archive) {
        Instant[] dates = archive.headlines(ArticleFilter.ALL)
                .map(Headline::published)
                .filter(date -> date != null)
                .map(ArticleDate::start)
                .flatMap(start -> start.stream())
                .sorted()
                .toArray(Instant[]::new);
        if (dates.length == 0) {
            return ALL;
        }
        Instant from = dates[dates.length / 2].minus(MONTH.dividedBy(2));
        return new DateRange(from, from.plus(MONTH));
    }

    boolean isAll() {
        return equals(ALL);
    }

    ArticleFilter filter() {
        return isAll() ? ArticleFilter.ALL : ArticleFilter.ALL.withPublished(from, to);
    }
}

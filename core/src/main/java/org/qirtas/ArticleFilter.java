package org.qirtas;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which articles to visit, decided by date and metadata alone. All given conditions must hold. Immutable.
 *
 * @param from earliest beginning of the published date, inclusive, or {@code null}
 * @param to end of the range of published dates, exclusive, or {@code null}
 * @param source exact source, or {@code null} for any
 * @param language exact language, or {@code null} for any
 * @param section exact section, or {@code null} for any
 */
public record ArticleFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String source,
        @Nullable String language,
        @Nullable String section) {

    /** Every article. */
    public static final ArticleFilter ALL = new ArticleFilter(null, null, null, null, null);

    /**
     * This filter for articles whose published date begins in a range; an article without an understood date is in none.
     *
     * @param start earliest instant, inclusive, or {@code null}
     * @param end end of the range, exclusive, or {@code null}
     * @return a copy
     */
    public ArticleFilter withPublished(@Nullable Instant start, @Nullable Instant end) {
        return new ArticleFilter(start, end, source, language, section);
    }

    /**
     * This filter for one source.
     *
     * @param value the exact source
     * @return a copy
     */
    public ArticleFilter withSource(String value) {
        return new ArticleFilter(from, to, Objects.requireNonNull(value, "value"), language, section);
    }

    /**
     * This filter for one language.
     *
     * @param value the exact language
     * @return a copy
     */
    public ArticleFilter withLanguage(String value) {
        return new ArticleFilter(from, to, source, Objects.requireNonNull(value, "value"), section);
    }

    /**
     * This filter for one section.
     *
     * @param value the exact section
     * @return a copy
     */
    public ArticleFilter withSection(String value) {
        return new ArticleFilter(from, to, source, language, Objects.requireNonNull(value, "value"));
    }
}

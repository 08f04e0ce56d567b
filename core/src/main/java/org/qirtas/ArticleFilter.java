package org.qirtas;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which articles to visit. All given conditions must hold. A filter begins with {@link #ALL}, and each method makes a
 * copy with one condition replaced. All but {@link #withIdPrefix} is decided from columns of metadata alone, without
 * reading an article. Immutable.
 *
 * <pre>{@code
 * ArticleFilter january = ArticleFilter.ALL
 *         .withPublished(Instant.parse("2022-01-01T00:00:00Z"), Instant.parse("2022-02-01T00:00:00Z"))
 *         .withUpdated(null, Instant.parse("2022-03-01T00:00:00Z"))
 *         .withSources("Assabah", "Al-Mada")
 *         .withLanguages("ar")
 *         .withSections(Set.of("economy"))
 *         .withViews(1000L, null)
 *         .withIdPrefix("62");
 * if (january.publishedFrom() != null && january.publishedTo() != null) {
 *     System.out.println(Duration.between(january.publishedFrom(), january.publishedTo()));
 * }
 * boolean isOpen = january.updatedFrom() == null && january.maxViews() == null;
 * System.out.println(january.sources() + ", " + january.languages() + ", " + january.sections() + ", from " + january.minViews()
 *         + " views, until " + january.updatedTo() + ", ids " + january.idPrefix());
 * }</pre>
 */
public final class ArticleFilter {

    /** Every article. */
    public static final ArticleFilter ALL = new ArticleFilter(null, null, null, null, null, null, null);

    private final @Nullable Range<Instant> published;
    private final @Nullable Range<Instant> updated;
    private final @Nullable Set<String> sources;
    private final @Nullable Set<String> languages;
    private final @Nullable Set<String> sections;
    private final @Nullable Range<Long> views;
    private final @Nullable String idPrefix;

    private ArticleFilter(
            @Nullable Range<Instant> published,
            @Nullable Range<Instant> updated,
            @Nullable Set<String> sources,
            @Nullable Set<String> languages,
            @Nullable Set<String> sections,
            @Nullable Range<Long> views,
            @Nullable String idPrefix) {
        this.published = published;
        this.updated = updated;
        this.sources = sources;
        this.languages = languages;
        this.sections = sections;
        this.views = views;
        this.idPrefix = idPrefix;
    }

    /** Two ends, of which at least one is given. */
    private record Range<T>(@Nullable T from, @Nullable T to) {

        static <T> @Nullable Range<T> of(@Nullable T from, @Nullable T to) {
            return from == null && to == null ? null : new Range<>(from, to);
        }

        static <T> @Nullable T lower(@Nullable Range<T> range) {
            return range == null ? null : range.from;
        }

        static <T> @Nullable T upper(@Nullable Range<T> range) {
            return range == null ? null : range.to;
        }
    }

    /**
     * This filter for articles whose date of publication begins in a range; an article without an understood date is in
     * none.
     *
     * @param from earliest instant, inclusive, or {@code null}
     * @param to end of the range, exclusive, or {@code null}
     * @return a copy
     */
    public ArticleFilter withPublished(@Nullable Instant from, @Nullable Instant to) {
        return new ArticleFilter(Range.of(from, to), updated, sources, languages, sections, views, idPrefix);
    }

    /**
     * This filter for articles whose date of the last change begins in a range; an article without an understood date is
     * in none.
     *
     * @param from earliest instant, inclusive, or {@code null}
     * @param to end of the range, exclusive, or {@code null}
     * @return a copy
     */
    public ArticleFilter withUpdated(@Nullable Instant from, @Nullable Instant to) {
        return new ArticleFilter(published, Range.of(from, to), sources, languages, sections, views, idPrefix);
    }

    /**
     * This filter for articles of any of some sources.
     *
     * @param values the exact sources; none lets no article through
     * @return a copy
     */
    public ArticleFilter withSources(String... values) {
        return withSources(Arrays.asList(Objects.requireNonNull(values, "values")));
    }

    /**
     * This filter for articles of any of some sources.
     *
     * @param values the exact sources; none lets no article through
     * @return a copy
     */
    public ArticleFilter withSources(Collection<String> values) {
        return new ArticleFilter(published, updated, copy(values), languages, sections, views, idPrefix);
    }

    /**
     * This filter for articles in any of some languages.
     *
     * @param values the exact languages; none lets no article through
     * @return a copy
     */
    public ArticleFilter withLanguages(String... values) {
        return withLanguages(Arrays.asList(Objects.requireNonNull(values, "values")));
    }

    /**
     * This filter for articles in any of some languages.
     *
     * @param values the exact languages; none lets no article through
     * @return a copy
     */
    public ArticleFilter withLanguages(Collection<String> values) {
        return new ArticleFilter(published, updated, sources, copy(values), sections, views, idPrefix);
    }

    /**
     * This filter for articles of any of some sections.
     *
     * @param values the exact sections; none lets no article through
     * @return a copy
     */
    public ArticleFilter withSections(String... values) {
        return withSections(Arrays.asList(Objects.requireNonNull(values, "values")));
    }

    /**
     * This filter for articles of any of some sections.
     *
     * @param values the exact sections; none lets no article through
     * @return a copy
     */
    public ArticleFilter withSections(Collection<String> values) {
        return new ArticleFilter(published, updated, sources, languages, copy(values), views, idPrefix);
    }

    private static Set<String> copy(Collection<String> values) {
        Objects.requireNonNull(values, "values").forEach(value -> Objects.requireNonNull(value, "value"));
        return Set.copyOf(values);
    }

    /**
     * This filter for articles with a number of views; an article without one is let through only if neither end is
     * given.
     *
     * @param min smallest number, inclusive, or {@code null}
     * @param max largest number, inclusive, or {@code null}
     * @return a copy
     */
    public ArticleFilter withViews(@Nullable Long min, @Nullable Long max) {
        return new ArticleFilter(published, updated, sources, languages, sections, Range.of(min, max), idPrefix);
    }

    /**
     * This filter for articles whose {@linkplain Article#id() id} begins with a prefix. Digits, marks that cannot be seen
     * and blanks count as for {@link Articles#get(String)}. The id of each article that meets the other conditions is
     * read for this.
     *
     * @param prefix the prefix; an empty one lets every article with an id through
     * @return a copy
     */
    public ArticleFilter withIdPrefix(String prefix) {
        Objects.requireNonNull(prefix, "prefix");
        return new ArticleFilter(published, updated, sources, languages, sections, views, prefix);
    }

    /**
     * Where the dates of publication begin.
     *
     * @return inclusive, or {@code null}
     */
    public @Nullable Instant publishedFrom() {
        return Range.lower(published);
    }

    /**
     * Where the dates of publication end.
     *
     * @return exclusive, or {@code null}
     */
    public @Nullable Instant publishedTo() {
        return Range.upper(published);
    }

    /**
     * Where the dates of the last change begin.
     *
     * @return inclusive, or {@code null}
     */
    public @Nullable Instant updatedFrom() {
        return Range.lower(updated);
    }

    /**
     * Where the dates of the last change end.
     *
     * @return exclusive, or {@code null}
     */
    public @Nullable Instant updatedTo() {
        return Range.upper(updated);
    }

    /**
     * The sources.
     *
     * @return an unmodifiable set, or {@code null} for any source or none
     */
    public @Nullable Set<String> sources() {
        return sources;
    }

    /**
     * The languages.
     *
     * @return an unmodifiable set, or {@code null} for any language or none
     */
    public @Nullable Set<String> languages() {
        return languages;
    }

    /**
     * The sections.
     *
     * @return an unmodifiable set, or {@code null} for any section or none
     */
    public @Nullable Set<String> sections() {
        return sections;
    }

    /**
     * The smallest number of views.
     *
     * @return inclusive, or {@code null}
     */
    public @Nullable Long minViews() {
        return Range.lower(views);
    }

    /**
     * The largest number of views.
     *
     * @return inclusive, or {@code null}
     */
    public @Nullable Long maxViews() {
        return Range.upper(views);
    }

    /**
     * The beginning of the ids.
     *
     * @return the prefix as it was given, or {@code null}
     */
    public @Nullable String idPrefix() {
        return idPrefix;
    }

    private List<@Nullable Object> conditions() {
        return Arrays.asList(published, updated, sources, languages, sections, views, idPrefix);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ArticleFilter that && conditions().equals(that.conditions()));
    }

    @Override
    public int hashCode() {
        return conditions().hashCode();
    }

    @Override
    public String toString() {
        return "ArticleFilter" + conditions();
    }
}

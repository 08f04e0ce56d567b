package org.qirtas;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on articles. An article matches if it meets all of them. {@link #ALL} has no condition; each {@code with}
 * method makes a copy with one condition replaced. {@link #withIdPrefix} reads the ids of candidates; all other
 * conditions use the columns of metadata alone and read no article. Immutable.
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
 * ArticleFilter undated = ArticleFilter.ALL.withAbsent(Set.of(ArticleField.PUBLISHED));
 * boolean isBounded = january.publishedFrom() != null && january.publishedTo() != null;
 * boolean isOpen = january.updatedFrom() == null && january.maxViews() == null;
 * System.out.println(january.sources() + ", " + january.languages() + ", " + january.sections() + ", from " + january.minViews()
 *         + " views, until " + january.updatedTo() + ", ids " + january.idPrefix() + ", without " + undated.absent());
 * }</pre>
 */
public final class ArticleFilter {

    /** Every article. */
    public static final ArticleFilter ALL = new ArticleFilter(null, null, null, null, null, null, null, Set.of());

    private static final Set<ArticleField> IN_COLUMNS = Set.of(
            ArticleField.SOURCE,
            ArticleField.LANGUAGE,
            ArticleField.SECTION,
            ArticleField.PUBLISHED,
            ArticleField.UPDATED,
            ArticleField.VIEWS);

    private final @Nullable Range<Instant> published;
    private final @Nullable Range<Instant> updated;
    private final @Nullable Set<String> sources;
    private final @Nullable Set<String> languages;
    private final @Nullable Set<String> sections;
    private final @Nullable Range<Long> views;
    private final @Nullable String idPrefix;
    private final Set<ArticleField> absent;

    private ArticleFilter(
            @Nullable Range<Instant> published,
            @Nullable Range<Instant> updated,
            @Nullable Set<String> sources,
            @Nullable Set<String> languages,
            @Nullable Set<String> sections,
            @Nullable Range<Long> views,
            @Nullable String idPrefix,
            Set<ArticleField> absent) {
        this.published = published;
        this.updated = updated;
        this.sources = sources;
        this.languages = languages;
        this.sections = sections;
        this.views = views;
        this.idPrefix = idPrefix;
        this.absent = absent;
    }

    /** A range with at least one end. */
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
     * This filter with a range of dates of publication. An article matches if the period of its date begins in the
     * range; an article whose date is absent or was not understood matches no range.
     *
     * @param from earliest instant, inclusive, or {@code null}
     * @param to end of the range, exclusive, or {@code null}
     * @return a copy
     */
    public ArticleFilter withPublished(@Nullable Instant from, @Nullable Instant to) {
        return new ArticleFilter(Range.of(from, to), updated, sources, languages, sections, views, idPrefix, absent);
    }

    /**
     * This filter with a range of dates of the last change. An article matches if the period of its date begins in the
     * range; an article whose date is absent or was not understood matches no range.
     *
     * @param from earliest instant, inclusive, or {@code null}
     * @param to end of the range, exclusive, or {@code null}
     * @return a copy
     */
    public ArticleFilter withUpdated(@Nullable Instant from, @Nullable Instant to) {
        return new ArticleFilter(published, Range.of(from, to), sources, languages, sections, views, idPrefix, absent);
    }

    /**
     * This filter with a set of sources. An article matches if it has one of them.
     *
     * @param values the exact sources; with none no article matches
     * @return a copy
     */
    public ArticleFilter withSources(String... values) {
        return withSources(Arrays.asList(Objects.requireNonNull(values, "values")));
    }

    /**
     * This filter with a set of sources. An article matches if it has one of them.
     *
     * @param values the exact sources; with none no article matches
     * @return a copy
     */
    public ArticleFilter withSources(Collection<String> values) {
        return new ArticleFilter(published, updated, copy(values), languages, sections, views, idPrefix, absent);
    }

    /**
     * This filter with a set of languages. An article matches if it has one of them.
     *
     * @param values the exact languages; with none no article matches
     * @return a copy
     */
    public ArticleFilter withLanguages(String... values) {
        return withLanguages(Arrays.asList(Objects.requireNonNull(values, "values")));
    }

    /**
     * This filter with a set of languages. An article matches if it has one of them.
     *
     * @param values the exact languages; with none no article matches
     * @return a copy
     */
    public ArticleFilter withLanguages(Collection<String> values) {
        return new ArticleFilter(published, updated, sources, copy(values), sections, views, idPrefix, absent);
    }

    /**
     * This filter with a set of sections. An article matches if it has one of them.
     *
     * @param values the exact sections; with none no article matches
     * @return a copy
     */
    public ArticleFilter withSections(String... values) {
        return withSections(Arrays.asList(Objects.requireNonNull(values, "values")));
    }

    /**
     * This filter with a set of sections. An article matches if it has one of them.
     *
     * @param values the exact sections; with none no article matches
     * @return a copy
     */
    public ArticleFilter withSections(Collection<String> values) {
        return new ArticleFilter(published, updated, sources, languages, copy(values), views, idPrefix, absent);
    }

    private static Set<String> copy(Collection<String> values) {
        Objects.requireNonNull(values, "values").forEach(value -> Objects.requireNonNull(value, "value"));
        return Set.copyOf(values);
    }

    /**
     * This filter with a range of the number of views. An article without a number of views matches only if both ends
     * are {@code null}.
     *
     * @param min minimum, inclusive, or {@code null}
     * @param max maximum, inclusive, or {@code null}
     * @return a copy
     */
    public ArticleFilter withViews(@Nullable Long min, @Nullable Long max) {
        return new ArticleFilter(
                published, updated, sources, languages, sections, Range.of(min, max), idPrefix, absent);
    }

    /**
     * This filter with a prefix of the {@linkplain Article#id() id}. Digits, invisible marks and blanks are folded as
     * in {@link Articles#get(String)}. The filter reads the id of each article that meets the other conditions.
     *
     * @param prefix the prefix; every article with an id matches the empty prefix
     * @return a copy
     */
    public ArticleFilter withIdPrefix(String prefix) {
        Objects.requireNonNull(prefix, "prefix");
        return new ArticleFilter(published, updated, sources, languages, sections, views, prefix, absent);
    }

    /**
     * This filter with fields that are absent. An article matches if it has none of them. A date that was not understood
     * counts as absent, because no range of dates matches it.
     *
     * @param fields some of source, language, section, published, updated and views; with none every article matches
     * @return a copy
     * @throws IllegalArgumentException if the columns of metadata do not tell whether a field is absent
     */
    public ArticleFilter withAbsent(Set<ArticleField> fields) {
        Objects.requireNonNull(fields, "fields").forEach(field -> Objects.requireNonNull(field, "field"));
        for (ArticleField field : fields) {
            if (!IN_COLUMNS.contains(field)) {
                throw new IllegalArgumentException("a filter does not know whether the field " + field + " is absent");
            }
        }
        return new ArticleFilter(published, updated, sources, languages, sections, views, idPrefix, Set.copyOf(fields));
    }

    /**
     * Beginning of the range of dates of publication.
     *
     * @return inclusive, or {@code null}
     */
    public @Nullable Instant publishedFrom() {
        return Range.lower(published);
    }

    /**
     * End of the range of dates of publication.
     *
     * @return exclusive, or {@code null}
     */
    public @Nullable Instant publishedTo() {
        return Range.upper(published);
    }

    /**
     * Beginning of the range of dates of the last change.
     *
     * @return inclusive, or {@code null}
     */
    public @Nullable Instant updatedFrom() {
        return Range.lower(updated);
    }

    /**
     * End of the range of dates of the last change.
     *
     * @return exclusive, or {@code null}
     */
    public @Nullable Instant updatedTo() {
        return Range.upper(updated);
    }

    /**
     * The sources.
     *
     * @return an unmodifiable set, or {@code null} if there is no condition on the source
     */
    public @Nullable Set<String> sources() {
        return sources;
    }

    /**
     * The languages.
     *
     * @return an unmodifiable set, or {@code null} if there is no condition on the language
     */
    public @Nullable Set<String> languages() {
        return languages;
    }

    /**
     * The sections.
     *
     * @return an unmodifiable set, or {@code null} if there is no condition on the section
     */
    public @Nullable Set<String> sections() {
        return sections;
    }

    /**
     * The minimum number of views.
     *
     * @return inclusive, or {@code null}
     */
    public @Nullable Long minViews() {
        return Range.lower(views);
    }

    /**
     * The maximum number of views.
     *
     * @return inclusive, or {@code null}
     */
    public @Nullable Long maxViews() {
        return Range.upper(views);
    }

    /**
     * The prefix of the ids.
     *
     * @return the prefix as given, or {@code null}
     */
    public @Nullable String idPrefix() {
        return idPrefix;
    }

    /**
     * The fields that are absent.
     *
     * @return an unmodifiable set, empty if there is no such condition
     */
    public Set<ArticleField> absent() {
        return absent;
    }

    private List<@Nullable Object> conditions() {
        return Arrays.asList(published, updated, sources, languages, sections, views, idPrefix, absent);
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

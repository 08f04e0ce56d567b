package org.qirtas.spark;

import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleFilter;

/**
 * What a query demands of articles, in a form that travels to executors. Immutable.
 *
 * @param ranges numbers of columns: dates in milliseconds, views, ordinals. An article without a number is not wanted
 * @param texts texts of columns, of which an article must have one
 * @param absent columns without a value
 * @param queries terms of searches that find all articles that are wanted, and perhaps others
 */
record Conditions(
        Map<ArticleColumn, Bounds> ranges,
        Map<ArticleColumn, Set<String>> texts,
        Set<ArticleColumn> absent,
        List<String> queries)
        implements Serializable {

    /** Every article. */
    static final Conditions NONE = new Conditions(Map.of(), Map.of(), Set.of(), List.of());

    /** So many terms fit into a query. */
    private static final int MAX_QUERIES = 8;

    /** These conditions and a range. */
    Conditions with(ArticleColumn column, Bounds range) {
        Map<ArticleColumn, Bounds> all = new EnumMap<>(ArticleColumn.class);
        all.putAll(ranges);
        all.merge(column, range, Bounds::and);
        return new Conditions(all, texts, absent, queries);
    }

    /** These conditions and texts. */
    Conditions with(ArticleColumn column, Set<String> wanted) {
        Map<ArticleColumn, Set<String>> all = new EnumMap<>(ArticleColumn.class);
        all.putAll(texts);
        all.merge(column, new TreeSet<>(wanted), Conditions::common);
        return new Conditions(ranges, all, absent, queries);
    }

    /** These conditions and a column without a value. */
    Conditions withAbsent(ArticleColumn column) {
        Set<ArticleColumn> all = EnumSet.of(column);
        all.addAll(absent);
        return new Conditions(ranges, texts, all, queries);
    }

    /** These conditions and terms of searches. */
    Conditions withQueries(List<String> terms) {
        List<String> all = Stream.concat(queries.stream(), terms.stream())
                .limit(MAX_QUERIES)
                .toList();
        return new Conditions(ranges, texts, absent, all);
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        Set<String> common = new TreeSet<>(some);
        common.retainAll(others);
        return common;
    }

    /** Whether no article can meet them. */
    boolean isContradiction() {
        return ranges.values().stream().anyMatch(Bounds::isEmpty)
                || texts.values().stream().anyMatch(Set::isEmpty);
    }

    /** The ids of which an article must have one, folded as in a lookup, if there is such a condition. */
    Optional<Set<String>> ids() {
        return Optional.ofNullable(texts.get(ArticleColumn.ID));
    }

    /** The texts of columns of which the beginning of an article tells whether it has one of them. */
    Map<ArticleColumn, Set<String>> heads() {
        Map<ArticleColumn, Set<String>> heads = new EnumMap<>(ArticleColumn.class);
        heads.putAll(texts);
        heads.keySet().retainAll(ArticleColumn.HEADS);
        return heads;
    }

    /** The ordinals that are wanted. */
    Bounds ordinals() {
        return ranges.getOrDefault(ArticleColumn.ORDINAL, Bounds.ALL);
    }

    /** The conditions that the columns of an archive can decide. */
    ArticleFilter filter() {
        ArticleFilter filter = ArticleFilter.ALL;
        Bounds published = ranges.get(ArticleColumn.PUBLISHED);
        if (published != null) {
            filter = filter.withPublished(Instant.ofEpochMilli(published.first()), after(published));
        }
        Bounds updated = ranges.get(ArticleColumn.UPDATED);
        if (updated != null) {
            filter = filter.withUpdated(Instant.ofEpochMilli(updated.first()), after(updated));
        }
        Bounds views = ranges.get(ArticleColumn.VIEWS);
        if (views != null) {
            filter = filter.withViews(views.first(), views.last());
        }
        return withTexts(filter);
    }

    private ArticleFilter withTexts(ArticleFilter filter) {
        ArticleFilter narrowed = filter;
        Set<String> sources = texts.get(ArticleColumn.SOURCE);
        narrowed = sources == null ? narrowed : narrowed.withSources(sources);
        Set<String> languages = texts.get(ArticleColumn.LANGUAGE);
        narrowed = languages == null ? narrowed : narrowed.withLanguages(languages);
        Set<String> sections = texts.get(ArticleColumn.SECTION);
        narrowed = sections == null ? narrowed : narrowed.withSections(sections);
        return narrowed.withAbsent(
                absent.stream().flatMap(column -> column.field().stream()).collect(Collectors.toSet()));
    }

    private static @Nullable Instant after(Bounds millis) {
        return millis.last() == Long.MAX_VALUE ? null : Instant.ofEpochMilli(millis.last() + 1);
    }
}

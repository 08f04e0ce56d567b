package org.qirtas.spark;

import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleFilter;

/**
 * What a query demands of articles, in a form that travels to executors. Immutable.
 *
 * @param ranges numbers of columns: dates in milliseconds, views, ordinals. An article without a number is not wanted
 * @param texts texts of columns, of which an article must have one
 */
record Conditions(Map<ArticleColumn, Bounds> ranges, Map<ArticleColumn, Set<String>> texts) implements Serializable {

    /** Every article. */
    static final Conditions NONE = new Conditions(Map.of(), Map.of());

    /** These conditions and a range. */
    Conditions with(ArticleColumn column, Bounds range) {
        Map<ArticleColumn, Bounds> all = new EnumMap<>(ArticleColumn.class);
        all.putAll(ranges);
        all.merge(column, range, Bounds::and);
        return new Conditions(all, texts);
    }

    /** These conditions and texts. */
    Conditions with(ArticleColumn column, Set<String> wanted) {
        Map<ArticleColumn, Set<String>> all = new EnumMap<>(ArticleColumn.class);
        all.putAll(texts);
        all.merge(column, new TreeSet<>(wanted), Conditions::common);
        return new Conditions(ranges, all);
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
        return sections == null ? narrowed : narrowed.withSections(sections);
    }

    private static @Nullable Instant after(Bounds millis) {
        return millis.last() == Long.MAX_VALUE ? null : Instant.ofEpochMilli(millis.last() + 1);
    }
}

package org.qirtas.spark;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archive;
import org.qirtas.ArticleFilter;
import org.qirtas.Grouping;
import org.qirtas.ValueCount;

/** The conditions that the columns of an archive can decide. */
final class ColumnFilter {

    /** The texts of columns of open archives, where they were needed. */
    private static final Map<Archive, Map<Grouping, Set<String>>> TEXTS = new WeakHashMap<>();

    private ColumnFilter() {}

    /** The filter for an archive. */
    static ArticleFilter of(Conditions conditions, Archive archive) throws IOException {
        ArticleFilter filter = ArticleFilter.ALL;
        Bounds published = conditions.ranges().get(ArticleColumn.PUBLISHED);
        if (published != null) {
            filter = filter.withPublished(Instant.ofEpochMilli(published.first()), after(published));
        }
        Bounds updated = conditions.ranges().get(ArticleColumn.UPDATED);
        if (updated != null) {
            filter = filter.withUpdated(Instant.ofEpochMilli(updated.first()), after(updated));
        }
        Bounds views = conditions.ranges().get(ArticleColumn.VIEWS);
        if (views != null) {
            filter = filter.withViews(views.first(), views.last());
        }
        return withTexts(filter, conditions, archive)
                .withAbsent(conditions.absent().stream()
                        .flatMap(column -> column.field().stream())
                        .collect(Collectors.toSet()));
    }

    private static @Nullable Instant after(Bounds millis) {
        return millis.last() == Long.MAX_VALUE ? null : Instant.ofEpochMilli(millis.last() + 1);
    }

    private static ArticleFilter withTexts(ArticleFilter filter, Conditions conditions, Archive archive)
            throws IOException {
        ArticleFilter narrowed = filter;
        Set<String> sources = texts(conditions, ArticleColumn.SOURCE, archive);
        narrowed = sources == null ? narrowed : narrowed.withSources(sources);
        Set<String> languages = texts(conditions, ArticleColumn.LANGUAGE, archive);
        narrowed = languages == null ? narrowed : narrowed.withLanguages(languages);
        Set<String> sections = texts(conditions, ArticleColumn.SECTION, archive);
        return sections == null ? narrowed : narrowed.withSections(sections);
    }

    /** The texts of which an article must have one, or {@code null} if there is no condition on them. */
    private static @Nullable Set<String> texts(Conditions conditions, ArticleColumn column, Archive archive)
            throws IOException {
        Set<String> wanted = conditions.texts().get(column);
        Set<String> unwanted = conditions.others().get(column);
        if (unwanted == null) {
            return wanted;
        }
        Set<String> left =
                new HashSet<>(wanted == null ? all(archive, column.grouping().orElseThrow()) : wanted);
        left.removeAll(unwanted);
        return left;
    }

    private static Set<String> all(Archive archive, Grouping grouping) throws IOException {
        Map<Grouping, Set<String>> known = known(archive);
        synchronized (known) {
            Set<String> texts = known.get(grouping);
            if (texts == null) {
                texts = archive.counts(grouping, ArticleFilter.ALL).stream()
                        .map(ValueCount::value)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet());
                known.put(grouping, texts);
            }
            return texts;
        }
    }

    private static Map<Grouping, Set<String>> known(Archive archive) {
        synchronized (TEXTS) {
            return TEXTS.computeIfAbsent(archive, key -> new EnumMap<>(Grouping.class));
        }
    }
}

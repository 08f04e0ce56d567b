package org.qirtas.api;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleField;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.Grouping;
import org.qirtas.ValueCount;

/** What filters, orders and counts give, found out by looking at every article. A redacted article is {@code null}. */
final class SelectionOracle {

    private final List<@Nullable Article> articles;

    SelectionOracle(List<@Nullable Article> articles) {
        this.articles = articles;
    }

    /** Whether a filter lets an article through. */
    static boolean matches(ArticleFilter filter, Article article) {
        return isIn(article.published(), filter.publishedFrom(), filter.publishedTo())
                && isIn(article.updated(), filter.updatedFrom(), filter.updatedTo())
                && isAmong(article.source(), filter.sources())
                && isAmong(article.language(), filter.languages())
                && isAmong(article.section(), filter.sections())
                && isBetween(article.views(), filter.minViews(), filter.maxViews())
                && hasPrefix(article.id(), filter.idPrefix())
                && filter.absent().stream().allMatch(field -> isAbsent(article, field));
    }

    private static boolean isAbsent(Article article, ArticleField field) {
        return switch (field) {
            case SOURCE -> article.source() == null;
            case LANGUAGE -> article.language() == null;
            case SECTION -> article.section() == null;
            case PUBLISHED -> article.published() == null || article.published().instant() == null;
            case UPDATED -> article.updated() == null || article.updated().instant() == null;
            case VIEWS -> article.views() == null;
            default -> throw new IllegalArgumentException(field.name());
        };
    }

    private static boolean isIn(@Nullable ArticleDate date, @Nullable Instant from, @Nullable Instant to) {
        if (from == null && to == null) {
            return true;
        }
        Instant start = date == null ? null : date.instant();
        return start != null && (from == null || !start.isBefore(from)) && (to == null || start.isBefore(to));
    }

    private static boolean isAmong(@Nullable String text, @Nullable Set<String> texts) {
        return texts == null || (text != null && texts.contains(text));
    }

    private static boolean isBetween(@Nullable Long views, @Nullable Long min, @Nullable Long max) {
        if (min == null && max == null) {
            return true;
        }
        return views != null && (min == null || views >= min) && (max == null || views <= max);
    }

    private static boolean hasPrefix(@Nullable String id, @Nullable String prefix) {
        return prefix == null || (id != null && id.startsWith(prefix));
    }

    /** The ordinals that a filter lets through, in an order. */
    List<Long> ordinals(ArticleFilter filter, ArticleOrder order) {
        return matching(filter)
                .boxed()
                .sorted(comparator(order))
                .map(Long::valueOf)
                .toList();
    }

    private IntStream matching(ArticleFilter filter) {
        return IntStream.range(0, articles.size()).filter(i -> {
            Article article = articles.get(i);
            return article != null && matches(filter, article);
        });
    }

    private Comparator<Integer> comparator(ArticleOrder order) {
        return switch (order) {
            case ADDED -> naturalOrder();
            case OLDEST_FIRST ->
                comparing(this::start, nullsLast(naturalOrder())).thenComparing(naturalOrder());
            case NEWEST_FIRST ->
                comparing(this::start, nullsLast(reverseOrder())).thenComparing(reverseOrder());
        };
    }

    private @Nullable Instant start(int ordinal) {
        Article article = articles.get(ordinal);
        ArticleDate date = article == null ? null : article.published();
        return date == null ? null : date.instant();
    }

    /** Those after an article in an order. */
    List<Long> after(long ordinal, ArticleFilter filter, ArticleOrder order) {
        Comparator<Integer> comparator = comparator(order);
        return ordinals(filter, order).stream()
                .filter(i -> comparator.compare(i.intValue(), (int) ordinal) > 0)
                .toList();
    }

    /** The values of a grouping with their numbers. */
    List<ValueCount> counts(Grouping grouping, ArticleFilter filter) {
        Map<@Nullable String, Long> counts = new HashMap<>();
        matching(filter).forEach(i -> counts.merge(value(grouping, i), 1L, Long::sum));
        Comparator<ValueCount> byText = comparing(ValueCount::value, nullsLast(naturalOrder()));
        boolean isOfTime = grouping == Grouping.YEAR || grouping == Grouping.MONTH;
        Comparator<ValueCount> byCount = comparing((ValueCount count) -> count.value() == null ? 0 : -count.count())
                .thenComparing(byText);
        return counts.entrySet().stream()
                .map(count -> new ValueCount(count.getKey(), count.getValue()))
                .sorted(isOfTime ? byText : byCount.thenComparing(byText))
                .collect(Collectors.toList());
    }

    private @Nullable String value(Grouping grouping, int ordinal) {
        Article article = articles.get(ordinal);
        if (article == null) {
            return null;
        }
        Instant start = start(ordinal);
        return switch (grouping) {
            case SOURCE -> article.source();
            case LANGUAGE -> article.language();
            case SECTION -> article.section();
            case YEAR -> start == null ? null : start.toString().substring(0, "2015".length());
            case MONTH -> start == null ? null : start.toString().substring(0, "2015-07".length());
        };
    }

    /** Filters of every kind, alone and together. */
    static Stream<ArticleFilter> filters() {
        ArticleFilter all = ArticleFilter.ALL;
        Instant from = Instant.parse("2015-03-01T00:00:00Z");
        Instant to = Instant.parse("2016-02-01T00:00:00Z");
        return Stream.of(
                all,
                all.withPublished(from, to),
                all.withPublished(from, null),
                all.withUpdated(from, to),
                all.withUpdated(null, from),
                all.withSources("source 1"),
                all.withSources("source 1", "source 3"),
                all.withSources("source 2", "source 3", "none"),
                all.withSources(List.of()),
                all.withLanguages("ar", "en"),
                all.withSections("section 0", "section 4"),
                all.withViews(null, 3L),
                all.withViews(10L, null),
                all.withViews(-5L, 40L),
                all.withViews(5L, 4L),
                all.withAbsent(Set.of(ArticleField.SOURCE)),
                all.withAbsent(Set.of(ArticleField.LANGUAGE)),
                all.withAbsent(Set.of(ArticleField.PUBLISHED)),
                all.withAbsent(Set.of(ArticleField.UPDATED)).withSources("source 1"),
                all.withAbsent(Set.of(ArticleField.SECTION, ArticleField.VIEWS)),
                all.withAbsent(Set.of(ArticleField.VIEWS)).withViews(1L, null),
                all.withAbsent(Set.of(ArticleField.PUBLISHED)).withPublished(from, null),
                all.withIdPrefix("a-1"),
                all.withIdPrefix("none"),
                all.withIdPrefix(""),
                all.withPublished(from, to).withIdPrefix("a-2").withLanguages("ar", "fa"),
                all.withPublished(from, to)
                        .withUpdated(from, null)
                        .withSources("source 0", "source 1", "source 4")
                        .withLanguages("ar", "en")
                        .withSections("section 1", "section 2", "section 3")
                        .withViews(0L, 60L));
    }
}

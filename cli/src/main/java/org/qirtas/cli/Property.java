package org.qirtas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleField;
import org.qirtas.ArticleFilter;
import org.qirtas.Articles;
import org.qirtas.Grouping;
import org.qirtas.ValueCount;

/** A property by which articles are counted. */
enum Property {
    MONTH(Grouping.MONTH),
    YEAR(Grouping.YEAR),
    LANGUAGE(Grouping.LANGUAGE),
    SOURCE(Grouping.SOURCE),
    SECTION(Grouping.SECTION),
    AUTHOR(null);

    private final @Nullable Grouping grouping;

    Property(@Nullable Grouping grouping) {
        this.grouping = grouping;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The values with their numbers, in the order of {@link Articles#counts}. Authors are read. */
    List<ValueCount> counts(Articles articles, ArticleFilter filter) throws IOException {
        return grouping == null ? authors(articles, filter) : articles.counts(grouping, filter);
    }

    /** The values with those periods between them that have no articles. */
    List<ValueCount> filled(List<ValueCount> counts) {
        return this == MONTH || this == YEAR ? Periods.filled(counts) : counts;
    }

    private static List<ValueCount> authors(Articles articles, ArticleFilter filter) throws IOException {
        Map<@Nullable String, Long> numbers = new HashMap<>();
        Iterator<Article> each = articles.select(filter)
                .fields(Set.of(ArticleField.AUTHOR))
                .articles()
                .iterator();
        try {
            each.forEachRemaining(article -> numbers.merge(article.author(), 1L, Long::sum));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return numbers.entrySet().stream()
                .map(number -> new ValueCount(number.getKey(), number.getValue()))
                .sorted(Comparator.comparing((ValueCount count) -> count.value() == null)
                        .thenComparing(
                                Comparator.comparingLong(ValueCount::count).reversed())
                        .thenComparing(count -> String.valueOf(count.value())))
                .toList();
    }
}

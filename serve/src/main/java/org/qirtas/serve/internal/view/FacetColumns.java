package org.qirtas.serve.internal.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleFilter;
import org.qirtas.Articles;
import org.qirtas.ValueCount;
import org.qirtas.serve.internal.text.Period;

/**
 * The values of all articles, two bytes each, so that the articles that a search found are counted without being read.
 * Immutable once made.
 */
final class FacetColumns {

    /** More articles than this are not counted by value: the columns would take too much memory. */
    static final long MAX_ARTICLES = 5_000_000;

    private static final int MAX_VALUES = 1_000;

    private final List<Column> columns;

    /** The number of the value of each article, and 0 for none or another value. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Column(String name, List<String> values, short[] numbers) {}

    /** The filter of a value. */
    private interface Condition {
        ArticleFilter of(String value);
    }

    private FacetColumns(List<Column> columns) {
        this.columns = columns;
    }

    static FacetColumns of(Articles articles, Overview overview) throws IOException {
        ArticleFilter all = ArticleFilter.ALL;
        return new FacetColumns(List.of(
                column(
                        Criteria.DATE,
                        articles,
                        overview.months(),
                        month -> Period.parse(month)
                                .map(period -> all.withPublished(period.from(), period.to()))
                                .orElse(all.withSources())),
                column(Criteria.SOURCE, articles, overview.sources(), all::withSources),
                column(Criteria.LANGUAGE, articles, overview.languages(), all::withLanguages),
                column(Criteria.SECTION, articles, overview.sections(), all::withSections)));
    }

    private static Column column(String name, Articles articles, List<ValueCount> counts, Condition condition)
            throws IOException {
        List<String> values = counts.stream()
                .map(ValueCount::value)
                .filter(Objects::nonNull)
                .limit(MAX_VALUES)
                .toList();
        short[] numbers = new short[Math.toIntExact(articles.size())];
        for (int i = 0; i < values.size(); i++) {
            short number = (short) (i + 1);
            LongConsumer set = ordinal -> numbers[(int) ordinal] = number;
            articles.select(condition.of(values.get(i))).ordinals().forEach(set);
        }
        return new Column(name, values, numbers);
    }

    /** Counts articles by month, or by year, and by their values. */
    List<Facet> count(long[] ordinals, boolean byYear) {
        List<Facet> facets = new ArrayList<>();
        for (Column column : columns) {
            List<ValueCount> counts = count(column, ordinals);
            facets.add(new Facet(column.name, column.name.equals(Criteria.DATE) ? dates(counts, byYear) : counts));
        }
        return facets;
    }

    private static List<ValueCount> count(Column column, long[] ordinals) {
        long[] counts = new long[column.values.size() + 1];
        for (long ordinal : ordinals) {
            counts[column.numbers[(int) ordinal]]++;
        }
        List<ValueCount> found = new ArrayList<>();
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > 0) {
                found.add(new ValueCount(column.values.get(i - 1), counts[i]));
            }
        }
        found.sort(Comparator.comparingLong(ValueCount::count).reversed());
        return found;
    }

    private static List<ValueCount> dates(List<ValueCount> months, boolean byYear) {
        Map<String, Long> counts = new TreeMap<>();
        for (ValueCount month : months) {
            counts.merge(byYear ? year(month.value()) : String.valueOf(month.value()), month.count(), Long::sum);
        }
        return counts.entrySet().stream()
                .map(each -> new ValueCount(each.getKey(), each.getValue()))
                .toList();
    }

    private static String year(@Nullable String month) {
        String text = String.valueOf(month);
        return text.substring(0, text.lastIndexOf('-'));
    }
}

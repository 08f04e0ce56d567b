package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archive;
import org.qirtas.ArticleFilter;
import org.qirtas.Grouping;
import org.qirtas.ValueCount;

/**
 * What a person wants to know of an archive first: from when to when, from which sources and in which languages its
 * articles are. Columns tell; no article is read.
 *
 * @param first the first day, in UTC
 * @param last the last day
 * @param undated the number of articles without a date that was understood
 * @param sources all sources, the one with most articles first
 * @param languages all languages, in the same order
 */
record Overview(
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        long undated,
        List<ValueCount> sources,
        List<ValueCount> languages) {
    private static final int FEW = 5;

    /** Columns tell years from -9999 to 9999 as numbers with and without a sign. */
    private static final String USUAL_MONTH = "\\d{4}-\\d{2}";

    static Overview of(Archive archive) throws IOException {
        List<ValueCount> months = archive.counts(Grouping.MONTH, ArticleFilter.ALL);
        List<YearMonth> dated = months.stream()
                .map(ValueCount::value)
                .filter(month -> month != null && month.matches(USUAL_MONTH))
                .map(YearMonth::parse)
                .toList();
        long undated = months.stream()
                .filter(month -> month.value() == null)
                .mapToLong(ValueCount::count)
                .sum();
        return new Overview(
                dated.isEmpty() ? null : firstDay(archive, dated.get(0)),
                dated.isEmpty() ? null : lastDay(archive, dated.get(dated.size() - 1)),
                undated,
                archive.counts(Grouping.SOURCE, ArticleFilter.ALL),
                archive.counts(Grouping.LANGUAGE, ArticleFilter.ALL));
    }

    private static LocalDate firstDay(Archive archive, YearMonth month) throws IOException {
        LocalDate day = month.atDay(1);
        while (day.isBefore(month.atEndOfMonth()) && !hasArticle(archive, day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate lastDay(Archive archive, YearMonth month) throws IOException {
        LocalDate day = month.atEndOfMonth();
        while (day.isAfter(month.atDay(1)) && !hasArticle(archive, day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static boolean hasArticle(Archive archive, LocalDate day) throws IOException {
        ArticleFilter filter = ArticleFilter.ALL.withPublished(
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return archive.count(filter) > 0;
    }

    /** Passes on headings and texts. */
    void describe(BiConsumer<String, String> lines) {
        if (first != null) {
            lines.accept("published", first.equals(last) ? first.toString() : first + " to " + last);
        }
        if (undated > 0) {
            lines.accept("undated", Amount.of(undated));
        }
        describe("sources", sources, lines);
        describe("languages", languages, lines);
    }

    private static void describe(String heading, List<ValueCount> values, BiConsumer<String, String> lines) {
        List<ValueCount> named =
                values.stream().filter(value -> value.value() != null).toList();
        if (named.isEmpty()) {
            return;
        }
        String few = named.stream()
                .limit(FEW)
                .map(value -> HeadlineForm.cell(value.value()) + " " + Amount.of(value.count()))
                .collect(Collectors.joining(", "));
        int others = named.size() - FEW;
        lines.accept(heading, others > 0 ? few + " and " + Amount.of(others) + " more" : few);
    }

    void write(JsonGenerator json) throws IOException {
        if (first != null) {
            json.writeStringField("firstDay", first.toString());
            json.writeStringField("lastDay", Objects.toString(last));
        }
        json.writeNumberField("undated", undated);
        write(json, "sources", sources);
        write(json, "languages", languages);
    }

    private static void write(JsonGenerator json, String name, List<ValueCount> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (ValueCount value : values) {
            json.writeStartObject();
            HeadlineForm.writeIfPresent(json, "value", value.value());
            json.writeNumberField("count", value.count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

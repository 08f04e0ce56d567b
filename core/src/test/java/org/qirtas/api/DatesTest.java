package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qirtas.testing.MemoryArchive.assertRoundTrip;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;
import org.qirtas.testing.MemoryArchive;

class DatesTest {

    @Test
    void datesThatWereNotUnderstoodAreCounted() throws IOException {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String updated = i % 3 == 0 ? "soon" : "2015";
            articles.addAll(List.of(dated(ArticleDate.parse("yesterday"))));
            articles.add(Article.builder().updated(ArticleDate.parse(updated)).build());
            articles.add(Article.builder().build());
        }
        try (Archive archive = Archive.open(MemoryArchive.pack(articles))) {
            assertEquals(4 * 200 + 67, archive.unknownDates());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2015, YEAR, 2015-01-01T00:00:00Z",
        "0000, YEAR, 0000-01-01T00:00:00Z",
        "9999, YEAR, 9999-01-01T00:00:00Z",
        "2015-07, MONTH, 2015-07-01T00:00:00Z",
        "2015-07-21, DAY, 2015-07-21T00:00:00Z",
        "2016-02-29, DAY, 2016-02-29T00:00:00Z",
        "2015-07-21T13:45, MINUTE, 2015-07-21T13:45:00Z",
        "2015-07-21 13:45, MINUTE, 2015-07-21T13:45:00Z",
        "2015-07-21T13:45Z, MINUTE, 2015-07-21T13:45:00Z",
        "2015-07-21 13:45+03:00, MINUTE, 2015-07-21T10:45:00Z",
        "2015-07-21T13:45:09, SECOND, 2015-07-21T13:45:09Z",
        "2015-07-21 13:45:09Z, SECOND, 2015-07-21T13:45:09Z",
        "2015-07-21T13:45:09-04:30, SECOND, 2015-07-21T18:15:09Z",
        "2015-07-21T13:45:09+18:00, SECOND, 2015-07-20T19:45:09Z",
        "2015-07-21T13:45:09-18:00, SECOND, 2015-07-22T07:45:09Z",
        "2015-07-21T13:45:09+00:00, SECOND, 2015-07-21T13:45:09Z",
        "2015-07-21T13:45:09-00:00, SECOND, 2015-07-21T13:45:09Z",
        "2015-07-21T13:45:09.1, MILLISECOND, 2015-07-21T13:45:09.1Z",
        "2015-07-21T13:45:09.12Z, MILLISECOND, 2015-07-21T13:45:09.12Z",
        "2015-07-21 13:45:09.123+01:00, MILLISECOND, 2015-07-21T12:45:09.123Z",
        "2015-07-21T13:45:09.1234, MILLISECOND, 2015-07-21T13:45:09.123Z",
        "2015-07-21T13:45:09.12300, MILLISECOND, 2015-07-21T13:45:09.123Z",
        "2015-07-21T13:45:09.123456Z, MILLISECOND, 2015-07-21T13:45:09.123Z",
        "2015-07-21T13:45:09.1234567Z, MILLISECOND, 2015-07-21T13:45:09.123Z",
        "2015-07-21T13:45:09.12345678Z, MILLISECOND, 2015-07-21T13:45:09.123Z",
        "2015-07-21T13:45:09.123456789Z, MILLISECOND, 2015-07-21T13:45:09.123Z",
        "2015-07-21T13:45:09.000000000Z, MILLISECOND, 2015-07-21T13:45:09Z",
        "1969-12-31T23:59:59.9999, MILLISECOND, 1969-12-31T23:59:59.999Z",
        "0000-01-01T00:00:00+18:00, SECOND, -0001-12-31T06:00:00Z",
        "9999-12-31T23:59:59.999999999Z, MILLISECOND, 9999-12-31T23:59:59.999Z",
    })
    void aFormThatIsUnderstood(String text, DatePrecision precision, Instant start) throws IOException {
        ArticleDate date = ArticleDate.parse(text);
        assertEquals(new ArticleDate(text, start, precision), date);
        assertRoundTrip(dated(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "۲۰۱۵-۰۷-۲۱",
                "٢٠١٥",
                "الثلاثاء 21 يوليو 2015",
                "15",
                "20155",
                "2015-7",
                "2015-13",
                "2015-00",
                "2015-02-30",
                "2015-02-29",
                "2015-07-21T",
                "2015-07-21T24:00",
                "2015-07-21T13:60",
                "2015-07-21T13:45:60",
                "2015-07-21  13:45",
                "2015-07-21t13:45",
                "2015-07-21T13:45:09.",
                "2015-07-21T13:45:09.1234567890",
                "2015-07-21T13:45:09z",
                "2015-07-21T13:45:09+3",
                "2015-07-21T13:45:09+0300",
                "2015-07-21T13:45:09+18:01",
                "2015-07-21T13:45:09+19:00",
                "2015-07-21T13:45:09+03:60",
                "2015-07-21Z",
                " 2015",
                "2015 ",
                "2015\n",
                "-2015",
                "+12015-01-01",
                "9999-12-31T23:59-05:00",
                "9999-12-31T23:59:59.999-00:01",
                "\uD83D",
                "=",
                "?",
                "Tue, 21 Jul 2015 13:45:09 GMT, a wording of more than forty characters"
            })
    void aWordingThatIsNot(String text) throws IOException {
        ArticleDate date = ArticleDate.parse(text);
        assertEquals(new ArticleDate(text, null, DatePrecision.UNKNOWN), date);
        assertNull(date.instant());
        assertRoundTrip(dated(date));
    }

    private static Stream<ArticleDate> explicitDates() {
        Instant noon = Instant.parse("2015-07-21T12:00:00Z");
        return Stream.of(
                new ArticleDate("الثلاثاء", noon, DatePrecision.DAY),
                new ArticleDate("", noon, DatePrecision.SECOND),
                new ArticleDate("2015", noon, DatePrecision.YEAR),
                new ArticleDate("2014", noon, DatePrecision.YEAR),
                new ArticleDate("2015-07-21", noon, DatePrecision.MONTH),
                new ArticleDate("2015-07-21", noon, DatePrecision.DAY),
                new ArticleDate("2015-07-21T12:00:00Z", noon, DatePrecision.MINUTE),
                new ArticleDate("2015-07-21T15:00+03:00", noon, DatePrecision.MINUTE),
                new ArticleDate("2015-07-21T15:00", noon, DatePrecision.MINUTE),
                new ArticleDate("2015-07-21T12:00:00Z", null, DatePrecision.UNKNOWN),
                new ArticleDate("0001", Instant.parse("-0001-05-05T00:00:00Z"), DatePrecision.YEAR),
                new ArticleDate("BC", ArticleDate.MIN, DatePrecision.YEAR),
                new ArticleDate("9999", ArticleDate.MAX.minusNanos(1), DatePrecision.YEAR),
                new ArticleDate("end", ArticleDate.MAX.minusNanos(1), DatePrecision.MILLISECOND),
                new ArticleDate("sub", Instant.parse("1960-01-01T00:00:00.123456789Z"), DatePrecision.MILLISECOND));
    }

    private static Article[] dated(ArticleDate date) {
        return new Article[] {
            Article.builder().published(date).build(),
            Article.builder().updated(date).build(),
            Article.builder().build(),
            Article.builder().published(date).updated(date).title("t").build()
        };
    }

    @Test
    void anInstantWithAnotherWording() throws IOException {
        for (ArticleDate date : explicitDates().toList()) {
            assertRoundTrip(dated(date));
        }
    }

    @Test
    void allKindsOfDatesInOneArchive() throws IOException {
        Random random = new Random(5);
        List<Article> articles = new ArrayList<>();
        List<ArticleDate> explicit = explicitDates().toList();
        String[] forms = {
            "%04d", "%04d-%02d", "%04d-%02d-%02d", "%04d-%02d-%02dT%02d:%02d", "%04d-%02d-%02d %02d:%02d:%02dZ",
        };
        for (int i = 0; i < 700; i++) {
            String text = String.format(
                    forms[random.nextInt(forms.length)],
                    random.nextInt(10_000),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    random.nextInt(24),
                    random.nextInt(60),
                    random.nextInt(60));
            ArticleDate date =
                    random.nextInt(5) == 0 ? explicit.get(random.nextInt(explicit.size())) : ArticleDate.parse(text);
            articles.add(Article.builder()
                    .published(random.nextInt(9) == 0 ? null : date)
                    .updated(random.nextInt(3) == 0 ? ArticleDate.parse(text) : null)
                    .build());
        }
        assertRoundTrip(articles);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-02-29T23:59:59Z, SECOND",
        "2016-02-29T23:59:59.120Z, MILLISECOND",
        "2016-02-29T00:00:00Z, SECOND",
        "-0044-03-15T11:00:00.001Z, MILLISECOND"
    })
    void theDateOfAnInstantIsWordedInUtc(String text, DatePrecision precision) {
        Instant instant = Instant.parse(text);
        assertEquals(new ArticleDate(text, instant, precision), ArticleDate.of(instant));
        assertEquals(ArticleDate.of(instant), ArticleDate.of(instant.plusNanos(999_999)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-02-29", "0000-01-01", "9999-12-31", "-9999-01-01"})
    void theDateOfADayBeginsInUtc(String text) {
        Instant start = Instant.parse(text + "T00:00:00Z");
        assertEquals(new ArticleDate(text, start, DatePrecision.DAY), ArticleDate.of(LocalDate.parse(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2025-01-01T00:00:00Z",
        "2024-02, 2024-03-01T00:00:00Z",
        "2024-02-28, 2024-02-29T00:00:00Z",
        "2024-12-31T23:59, 2025-01-01T00:00:00Z",
        "2024-12-31 01:00:00+03:00, 2024-12-30T22:00:01Z",
        "2024-12-31T01:00:00.5Z, 2024-12-31T01:00:00.501Z",
        "9999, +10000-01-01T00:00:00Z"
    })
    void thePeriodEndsWhereTheNextBegins(String text, Instant end) {
        assertEquals(end, ArticleDate.parse(text).end().orElseThrow());
    }

    @Test
    void whatWasNotUnderstoodHasNeitherBeginningNorEnd() {
        assertTrue(ArticleDate.parse("soon").start().isEmpty());
        assertTrue(ArticleDate.parse("soon").end().isEmpty());
    }

    @Test
    void theCodesOfPrecisionsNeverChange() {
        List<DatePrecision> byCode = IntStream.range(-1, 8)
                .mapToObj(DatePrecision::ofCode)
                .flatMap(Optional::stream)
                .toList();
        assertEquals(
                List.of(
                        DatePrecision.UNKNOWN,
                        DatePrecision.YEAR,
                        DatePrecision.MONTH,
                        DatePrecision.DAY,
                        DatePrecision.MINUTE,
                        DatePrecision.SECOND,
                        DatePrecision.MILLISECOND),
                byCode);
        byCode.forEach(precision ->
                assertEquals(precision, DatePrecision.ofCode(precision.code()).orElseThrow()));
    }

    @Test
    void datesOutOfRangeAreRefused() {
        Instant before = ArticleDate.MIN.minusNanos(1);
        assertThrows(IllegalArgumentException.class, () -> ArticleDate.of(before));
        assertThrows(IllegalArgumentException.class, () -> ArticleDate.of(Instant.MAX));
        assertThrows(IllegalArgumentException.class, () -> ArticleDate.of(LocalDate.of(10_000, 1, 1)));
        assertThrows(IllegalArgumentException.class, () -> ArticleDate.of(LocalDate.MIN));
        assertThrows(IllegalArgumentException.class, () -> new ArticleDate("x", before, DatePrecision.YEAR));
        assertThrows(IllegalArgumentException.class, () -> new ArticleDate("x", ArticleDate.MAX, DatePrecision.YEAR));
        assertThrows(IllegalArgumentException.class, () -> new ArticleDate("x", null, DatePrecision.YEAR));
        assertThrows(IllegalArgumentException.class, () -> new ArticleDate("x", Instant.EPOCH, DatePrecision.UNKNOWN));
    }
}

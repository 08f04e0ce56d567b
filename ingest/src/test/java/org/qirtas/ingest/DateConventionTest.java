package org.qirtas.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;

class DateConventionTest {

    private static final DateConvention DMY = DateConvention.NONE.withOrder(DateOrder.DMY);
    private static final DateConvention MDY = DateConvention.NONE.withOrder(DateOrder.MDY);
    private static final DateConvention PARIS = DateConvention.NONE.withZone(ZoneId.of("Europe/Paris"));

    private static String read(String wording, DateConvention convention) {
        ArticleDate date = DateWording.parse(wording, null, convention);
        assertEquals(wording, date.text());
        return DateWording.iso(date).orElse("unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "03/04/2021|2021-04-03|2021-03-04",
                "3-4-2021|2021-04-03|2021-03-04",
                "03.04.2021 م|2021-04-03|2021-03-04",
                "٠٣/٠٤/٢٠٢١|2021-04-03|2021-03-04",
                "السبت 03/04/2021 - 08:05|2021-04-03T08:05Z|2021-03-04T08:05Z",
                "03/04/2021 08:05:09 +0300|2021-04-03T05:05:09Z|2021-03-04T05:05:09Z",
                "28/01/2021|2021-01-28|2021-01-28",
                "1/28/2021|2021-01-28|2021-01-28",
                "2021/03/04|2021-03-04|2021-03-04",
                "2021-03-04|2021-03-04|2021-03-04",
                "05/05/2021|2021-05-05|2021-05-05",
                "1443/6/25 - 28/1/2022|2022-01-28|2022-01-28",
                "03 April 2021|2021-04-03|2021-04-03",
            })
    void theOrderDecidesWhereBothDaysExist(String wording, String dayFirst, String monthFirst) {
        assertEquals(dayFirst, read(wording, DMY));
        assertEquals(monthFirst, read(wording, MDY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/04/21",
                "30/02/2021",
                "13/13/2021",
                "00/04/2021",
                "04/00/2021",
                "03/04/2569",
                "03/04/1443",
                "03/04/1443 هـ أو م",
                "3/4/5/2021",
                "03/04/2021 or 04/03/2021",
                "03/04/2021 - 05/06/2021",
                "from 03/04/2021",
                "03/2021/04",
                "03042021",
            })
    void noOrderGivesAWrongDay(String wording) {
        assertEquals("unknown", read(wording, DMY));
        assertEquals("unknown", read(wording, MDY));
    }

    @Test
    void aHijriDateHasNoOtherOrder() {
        assertEquals("2011-08-14", read("14/9/1432 هـ", MDY));
        assertEquals(read("۰۴/۰۳/۱۴۰۰", DMY), read("۰۴/۰۳/۱۴۰۰", MDY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-07-04T08:05|2021-07-04T06:05Z",
                "2021-01-04 08:05:09|2021-01-04T07:05:09Z",
                "2021-07-04T08:05:09.250|2021-07-04T06:05:09.250Z",
                "20210704T080509|2021-07-04T06:05:09Z",
                "4 يوليو 2021 - 8:05 مساء|2021-07-04T18:05Z",
                "4 يوليو 2021 08:05 بالتوقيت المحلي|2021-07-04T06:05Z",
                "4 July 2021 08:05 local|2021-07-04T06:05Z",
                "2021-07-04T24:00|2021-07-04T22:00Z",
                "2021-07-04T08:05Z|2021-07-04T08:05Z",
                "2021-07-04T08:05+03:00|2021-07-04T05:05Z",
                "4 July 2021 08:05 GMT|2021-07-04T08:05Z",
                "4 يوليو 2021 08:05 بتوقيت مكة المكرمة|2021-07-04T05:05Z",
                "4 July 2021 08:05 CST|2021-07-04",
                "4 يوليو 2021 08:05 بتوقيت بيروت|2021-07-04",
                "4 July 2021 08:05 - 09:30|2021-07-04",
                "2021-07-04|2021-07-04",
                "July 2021|2021-07",
                "1625400309|2021-07-04T12:05:09Z",
            })
    void theZoneIsThatOfTimesWithoutOne(String wording, String iso) {
        assertEquals(iso, read(wording, PARIS));
    }

    @Test
    void aTimeThatIsNoneOrTwoLeavesTheDay() {
        assertEquals("2021-03-28", read("2021-03-28T02:30", PARIS));
        assertEquals("2021-10-31", read("2021-10-31T02:30", PARIS));
        assertEquals("2021-10-31T02:00Z", read("2021-10-31T03:00", PARIS));
    }

    @Test
    void allReadersTakeTheConventionOfTheOptions() throws IOException {
        IngestOptions options = IngestOptions.DEFAULT.withDateConvention(DMY.withZone(ZoneId.of("+03:00")));
        String lines = """
                {"id":"a","body":"x","published":"03/04/2021 08:05"}
                {"id":"b","text":"x","headline":"y","date":"03/04/2021 08:05"}
                """;
        ArticleDate expected =
                new ArticleDate("03/04/2021 08:05", Instant.parse("2021-04-03T05:05:00Z"), DatePrecision.MINUTE);
        try (ArticleInput input =
                ArticleInput.open(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "in", options)) {
            for (int i = 0; i < 2; i++) {
                Article article = input.next().orElseThrow();
                assertEquals(expected, article.published());
            }
        }
    }

    @Test
    void aMinuteInAnOldZoneMayHaveSecondsInUtc() {
        DateConvention tehran = DateConvention.NONE.withZone(ZoneId.of("Asia/Tehran"));
        assertEquals("1921-12-31T20:34:16Z", read("1 January 1922 00:00", tehran));
        assertEquals("2021-12-31T20:30Z", read("1 January 2022 00:00", tehran));
    }
}

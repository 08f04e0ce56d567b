package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.ArticleDate;
import org.qirtas.ingest.DateWording;
import picocli.CommandLine.TypeConversionException;

class NamedPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2022, 2022, 2022-01-01T00:00:00Z, 2023-01-01T00:00:00Z",
        "2024-02, 2024-02, 2024-02-01T00:00:00Z, 2024-03-01T00:00:00Z",
        "2022-12-31, 2022-12-31, 2022-12-31T00:00:00Z, 2023-01-01T00:00:00Z",
        "2022-12-31T23:59, 2022-12-31T23:59Z, 2022-12-31T23:59:00Z, 2023-01-01T00:00:00Z",
        "2022-12-31 01:00:00+03:00, 2022-12-30T22:00:00Z, 2022-12-30T22:00:00Z, 2022-12-30T22:00:01Z",
        "2022-12-31T01:00:00.5Z, 2022-12-31T01:00:00.500Z, 2022-12-31T01:00:00.500Z, 2022-12-31T01:00:00.501Z"
    })
    void beginsAndEnds(String text, String iso, Instant first, Instant end) {
        NamedPeriod period = NamedPeriod.of(ArticleDate.parse(text)).orElseThrow();
        assertEquals(iso, DateWording.iso(period.date()).orElseThrow());
        assertEquals(first, period.first());
        assertEquals(end, period.end());
    }

    @ParameterizedTest
    @CsvSource({
        "2019/07/04, 2019-07-04",
        "٢٠١٩-٠٧, 2019-07",
        "۱۳۹۸/۰۴/۱۳, 2019-07-04",
        "1398-04-13, 2019-07-04",
        "4 July 2019, 2019-07-04",
        "' 2019 ', 2019",
        "0001, 0001",
        "9999, 9999"
    })
    void isReadAsTheDatesOfArticlesAre(String text, String iso) {
        assertEquals(
                iso,
                DateWording.iso(new NamedPeriod.Converter().convert(text).date())
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1415-03-04", "1443", "05/06/2019", "soon", ""})
    void whatMayMeanTwoThingsIsRefused(String text) {
        assertThrows(TypeConversionException.class, () -> new NamedPeriod.Converter().convert(text));
    }
}

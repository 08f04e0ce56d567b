package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;

class JsonDateTest {

    private static Article read(String line) throws IOException {
        try (JsonLines lines = new JsonLines(new ByteArrayInputStream(line.getBytes(UTF_8)), "a")) {
            return lines.next().orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 يوليو 2019", "2019/07/04 ", "20190704", "۱۳۹۸/۰۴/۱۳", "4\u00a0July\u00a02019"})
    void aDateIsReadAsOnAPageAndItsWordingKept(String wording) throws IOException {
        String line = "{\"published\":\"" + wording + "\",\"updated\":\"" + wording + "\",\"body\":\"b\"}";
        Article article = read(line);
        ArticleDate expected = new ArticleDate(wording, Instant.parse("2019-07-04T00:00:00Z"), DatePrecision.DAY);
        assertEquals(expected, article.published());
        assertEquals(expected, article.updated());
        assertEquals(line, JsonLinesWriter.toJson(article));
    }

    @Test
    void theLanguageCountsWhereverItStands() throws IOException {
        Instant solar = Instant.parse("2019-07-04T00:00:00Z");
        Article before = read("{\"lang\":\"fa\",\"published\":\"13/4/1398\",\"body\":\"b\"}");
        Article after = read("{\"published\":\"13/4/1398\",\"body\":\"b\",\"lang\":\"fa\"}");
        assertEquals(new ArticleDate("13/4/1398", solar, DatePrecision.DAY), before.published());
        assertEquals(before, after);
    }

    /** The attribute tells that it was a number. */
    @Test
    void secondsSince1970AreADateAndANumber() throws IOException {
        Article article = read("{\"published\":1562227509,\"body\":\"b\"}");
        Instant instant = Instant.parse("2019-07-04T08:05:09Z");
        assertEquals(new ArticleDate("1562227509", instant, DatePrecision.SECOND), article.published());
        assertEquals(Map.of("published", "1562227509"), article.attributes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1562227509", "1562227509.5", "99999999999999999999999", "true", "null", "[\"2019\"]"})
    void valuesThatAreNoTextStayAttributes(String value) throws IOException {
        Article article = read("{\"published\":" + value + ",\"body\":\"b\"}");
        assertNull(article.published());
        assertEquals(Map.of("published", value), article.attributes());
    }
}

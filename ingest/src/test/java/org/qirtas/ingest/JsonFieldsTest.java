package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;
import org.qirtas.ArticleDate;

class JsonFieldsTest {

    private static Article read(String line) throws IOException {
        try (JsonLines lines = new JsonLines(new ByteArrayInputStream(line.getBytes(UTF_8)), "a")) {
            return lines.next().orElseThrow();
        }
    }

    @Test
    void everyKnownKeyBecomesAField() throws IOException {
        Article article =
                read("{\"id\":\"۷\",\"url\":\"u\",\"source\":\"s\",\"lang\":\"fa\",\"title\":\"t\",\"lead\":\"l\","
                        + "\"published\":\"2024-02-29\",\"updated\":\"soon\",\"author\":\"a\",\"section\":\"c\","
                        + "\"tags\":[\"x\",\"\"],\"views\":12,\"body\":\"b\"}");
        Article expected = Article.builder()
                .id("۷")
                .url("u")
                .source("s")
                .language("fa")
                .title("t")
                .lead("l")
                .published(ArticleDate.parse("2024-02-29"))
                .updated(ArticleDate.parse("soon"))
                .author("a")
                .section("c")
                .tags(List.of("x", ""))
                .views(12L)
                .body("b")
                .build();
        assertEquals(expected, article);
    }

    @Test
    void unknownKeysBecomeAttributesWithTheirText() throws IOException {
        Article article =
                read("{\"rank\":1.50e+3,\"body\":\"\",\"نوع\":{\"a\": [null, \"\\u00e9\"]},\"ok\":true,\"s\":\"x\"}");
        assertEquals(
                Map.of("rank", "1.50e+3", "نوع", "{\"a\": [null, \"\\u00e9\"]}", "ok", "true", "s", "\"x\""),
                article.attributes());
        assertEquals(
                List.of("rank", "نوع", "ok", "s"),
                List.copyOf(article.attributes().keySet()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "62315",
                "0",
                "-7",
                "123456789012345678901234567890",
            })
    void aWholeNumberIsAnId(String json) throws IOException {
        Article article = read("{\"id\": " + json + " ,\"body\":\"b\"}");
        assertEquals(json, article.id());
        assertEquals(json, article.key());
        assertEquals(Map.of("id", json), article.attributes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1643380500", "1643380500000", "20220128"})
    void aNumberMayBeADate(String json) throws IOException {
        Article article = read("{\"published\": " + json + " ,\"updated\":7,\"body\":\"b\"}");
        assertEquals(DateWording.parse(json), article.published());
        assertNull(article.updated());
        assertEquals(Map.of("published", json, "updated", "7"), article.attributes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "1.5", "62315.0", "null", "true", "[1]", "{\"a\":1}"})
    void anythingElseIsNoId(String json) throws IOException {
        Article article = read("{\"id\":" + json + ",\"body\":\"b\"}");
        assertNull(article.id());
        assertEquals(Map.of("id", json), article.attributes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0",
                "1.0",
                "1e3",
                "9223372036854775808",
                "-9223372036854775809",
                "\"5\"",
                "null",
                "true",
                "[1]",
                "123456789012345678901234567890"
            })
    void viewsThatNoLongKeepsAreAnAttribute(String views) throws IOException {
        Article article = read("{\"views\":" + views + " ,\"body\":\"b\"}");
        assertNull(article.views());
        assertEquals(Map.of("views", views), article.attributes());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, -5, Long.MAX_VALUE, Long.MIN_VALUE})
    void viewsAreAnyLong(long views) throws IOException {
        assertEquals(views, read("{\"views\":" + views + "}").views());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "7", "\"a\"", "[\"a\",1]", "[null]", "[[\"a\"],\"b\"]", "{\"a\":[1]}", "[{\"a\":\"]\"}]"
            })
    void tagsThatAreNoStringsAreAnAttribute(String tags) throws IOException {
        Article article = read("{\"tags\":" + tags + ",\"body\":\"b\"}");
        assertNull(article.tags());
        assertEquals(Map.of("tags", tags), article.attributes());
        assertEquals("b", article.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "url",
                "source",
                "lang",
                "title",
                "lead",
                "published",
                "updated",
                "author",
                "section",
                "body"
            })
    void aValueOfAnotherTypeIsAnAttribute(String key) throws IOException {
        assertEquals("null", read("{\"" + key + "\": null }").attributes().get(key));
        assertEquals(
                "{\"a\":1}", read("{\"" + key + "\":{\"a\":1}}").attributes().get(key));
    }

    @Test
    void aMissingBodyIsMarked() throws IOException {
        assertEquals(Map.of("body", ""), read("{}").attributes());
        assertEquals(Map.of(), read("{\"body\":\"\"}").attributes());
    }

    @Test
    void unpairedSurrogatesAndControlCharactersStay() throws IOException {
        assertEquals(
                "\ud800x\udc00\u0000\u200f",
                read("{\"body\":\"\\ud800x\\udc00\\u0000\u200f\"}").body());
    }
}

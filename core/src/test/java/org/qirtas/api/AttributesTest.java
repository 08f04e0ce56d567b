package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.WriterOptions;
import org.qirtas.testing.MemoryArchive;

/** Attributes hold JSON values, and stand beside the fields of an article as one JSON object. */
class AttributesTest {

    private static final Article.Builder FULL = Article.builder()
            .id("i")
            .url("u")
            .source("s")
            .language("ar")
            .title("t")
            .lead("l")
            .body("b")
            .published(ArticleDate.parse("2024"))
            .updated(ArticleDate.parse("2025"))
            .author("a")
            .section("c")
            .tags(List.of())
            .views(1L);

    private static String refusal(Article refused) throws IOException {
        Article next = Article.builder()
                .id("next")
                .attributeJson("note", "\"hello world\"")
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArchiveWriter writer = ArchiveWriter.create(out, WriterOptions.DEFAULT)) {
            Exception e = assertThrows(IllegalArgumentException.class, () -> writer.add(refused));
            writer.add(next);
            writer.finish();
            try (Archive archive = Archive.open(out.toByteArray())) {
                assertEquals(List.of(next), archive.stream().toList());
            }
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void aTextWithoutQuotationMarksIsRefused() throws IOException {
        String message = refusal(Article.builder()
                .id("7")
                .attributes(Map.of("note", "hello world"))
                .build());
        assertEquals(
                "Article[7, null, 0 characters]: attribute note is not a JSON value: 'h' (U+0068) at character 1, where a"
                        + " value is expected; a text stands in quotation marks",
                message);
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
                "body",
                "published",
                "updated",
                "author",
                "section",
                "tags",
                "views"
            })
    void anAttributeWithTheNameOfAFieldThatIsThereIsRefused(String name) throws IOException {
        Article full = FULL.build();
        String message = refusal(full.toBuilder().attributeJson(name, "1").build());
        assertTrue(message.endsWith("attribute " + name + " has the name of a field that the article has"), message);
        Article absent = Article.builder().attributeJson(name, "1").build();
        try (Archive archive = Archive.open(MemoryArchive.pack(List.of(absent)))) {
            assertEquals(absent, archive.article(0));
        }
    }

    @Test
    void aNumberMayBeTheTextOfItsField() throws IOException {
        Article numbers = Article.builder()
                .id("-62315")
                .attributeJson("id", "-62315")
                .published(ArticleDate.parse("2024"))
                .attributeJson("published", "2024")
                .updated(ArticleDate.parse("20250101"))
                .attributeJson("updated", "20250101")
                .build();
        try (Archive archive = Archive.open(MemoryArchive.pack(List.of(numbers)))) {
            assertEquals(numbers, archive.get("-62315").orElseThrow());
            assertTrue(archive.verify().isWhole());
        }
        refusal(numbers.toBuilder().id("62315").build());
        refusal(Article.builder().id("\"1\"").attributeJson("id", "\"1\"").build());
        refusal(Article.builder().id("true").attributeJson("id", "true").build());
        refusal(Article.builder().id("01").attributes(Map.of("id", "01")).build());
        refusal(Article.builder().id("").attributes(Map.of("id", "")).build());
        refusal(Article.builder().title("1").attributeJson("title", "1").build());
    }

    @Test
    void onlyTheBodyCanBeEmptyForThereIsNone() throws IOException {
        Article noBody = Article.builder().attributeJson("body", "").build();
        try (Archive archive = Archive.open(MemoryArchive.pack(List.of(noBody)))) {
            assertEquals(noBody, archive.article(0));
            assertTrue(archive.verify().isWhole());
        }
        refusal(Article.builder().attributes(Map.of("title", "")).build());
        refusal(noBody.toBuilder().body("b").build());
    }

    @Test
    void valuesBecomeJson() {
        Article article = Article.builder()
                .attribute("text", "a \"b\" \\ / \b\t\n\f\r\u0000\u001f\u007f \ud800 نص")
                .attribute("whole", Long.MIN_VALUE)
                .attribute("number", -0.25)
                .attribute("large", 1e300)
                .attribute("truth", true)
                .attribute("nothing", null)
                .attributeJson("any", " [1, \"two\"] ")
                .build();
        assertEquals(
                Map.of(
                        "text", "\"a \\\"b\\\" \\\\ / \\b\\t\\n\\f\\r\\u0000\\u001f\u007f \ud800 نص\"",
                        "whole", "-9223372036854775808",
                        "number", "-0.25",
                        "large", "1.0E300",
                        "truth", "true",
                        "nothing", "null",
                        "any", " [1, \"two\"] "),
                article.attributes());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void noNumberIsRefused(double value) {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> Article.builder().attribute("x", value));
        assertEquals("attribute x is not a JSON value: " + value, e.getMessage());
    }

    @Test
    void whatIsNoJsonIsRefusedAtOnce() {
        Article.Builder builder = Article.builder().attribute("x", 1);
        Exception e = assertThrows(IllegalArgumentException.class, () -> builder.attributeJson("x", "hello"));
        assertEquals(
                "attribute x is not a JSON value: 'h' (U+0068) at character 1, where a value is expected; a text stands in"
                        + " quotation marks",
                e.getMessage());
        assertEquals(Map.of("x", "1"), builder.build().attributes());
    }

    @Test
    void whatABuilderDoesLaterChangesNoArticle() {
        Article.Builder builder = Article.builder().attribute("x", 1);
        Article first = builder.build();
        Article second = builder.attribute("x", 2).attribute("y", 3).build();
        Article third = second.toBuilder().attribute("y", 4).build();
        Article fourth = builder.attributes(Map.of("z", "5")).build();
        assertEquals(Map.of("x", "1"), first.attributes());
        assertEquals(Map.of("x", "2", "y", "3"), second.attributes());
        assertEquals(Map.of("x", "2", "y", "4"), third.attributes());
        assertEquals(Map.of("z", "5"), fourth.attributes());
        assertThrows(
                UnsupportedOperationException.class, () -> third.attributes().put("x", "6"));
    }

    @Test
    void aFieldThatIsANumberIsKnown() {
        Article article = Article.builder()
                .id("7")
                .published(ArticleDate.parse("2024"))
                .updated(ArticleDate.parse("soon"))
                .attributes(Map.of("id", "7", "published", "2025", "updated", "soon", "views", "7"))
                .views(7L)
                .build();
        assertTrue(article.isFieldAsNumber("id"));
        List.of("published", "updated", "views", "title").forEach(name -> assertFalse(article.isFieldAsNumber(name)));
        assertTrue(
                article.toBuilder().published(ArticleDate.parse("2025")).build().isFieldAsNumber("published"));
    }
}

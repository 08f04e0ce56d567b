package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.ArticleBuilder;
import org.qirtas.ArticleDate;
import org.qirtas.WriterOptions;
import org.qirtas.testing.MemoryArchive;

/** Attributes hold JSON values, and stand beside the fields of an article as one JSON object. */
class AttributesTest {

    private static final ArticleBuilder FULL = Article.builder()
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
                .attribute("note", "\"hello world\"")
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
        String message = refusal(
                Article.builder().id("7").attribute("note", "hello world").build());
        assertEquals(
                "Article[7, null, 0 characters]: attribute note is no JSON value: 'h' (U+0068) at character 1, where a"
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
        String message = refusal(full.toBuilder().attribute(name, "1").build());
        assertTrue(message.endsWith("attribute " + name + " has the name of a field that the article has"), message);
        Article absent = Article.builder().attribute(name, "1").build();
        try (Archive archive = Archive.open(MemoryArchive.pack(List.of(absent)))) {
            assertEquals(absent, archive.article(0));
        }
    }

    @Test
    void aNumberMayBeTheTextOfItsField() throws IOException {
        Article numbers = Article.builder()
                .id("-62315")
                .attribute("id", "-62315")
                .published(ArticleDate.parse("2024"))
                .attribute("published", "2024")
                .updated(ArticleDate.parse("20250101"))
                .attribute("updated", "20250101")
                .build();
        try (Archive archive = Archive.open(MemoryArchive.pack(List.of(numbers)))) {
            assertEquals(numbers, archive.get("-62315").orElseThrow());
            assertTrue(archive.verify().isWhole());
        }
        refusal(numbers.toBuilder().id("62315").build());
        refusal(Article.builder().id("\"1\"").attribute("id", "\"1\"").build());
        refusal(Article.builder().id("true").attribute("id", "true").build());
        refusal(Article.builder().id("01").attribute("id", "01").build());
        refusal(Article.builder().id("").attribute("id", "").build());
        refusal(Article.builder().title("1").attribute("title", "1").build());
    }

    @Test
    void onlyTheBodyCanBeEmptyForThereIsNone() throws IOException {
        Article noBody = Article.builder().attribute("body", "").build();
        try (Archive archive = Archive.open(MemoryArchive.pack(List.of(noBody)))) {
            assertEquals(noBody, archive.article(0));
            assertTrue(archive.verify().isWhole());
        }
        refusal(Article.builder().attribute("title", "").build());
        refusal(noBody.toBuilder().body("b").build());
    }
}

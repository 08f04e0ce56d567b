package org.qirtas.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.ArticleField;
import org.qirtas.ArticleFilter;
import org.qirtas.Utf8Article;
import org.qirtas.VerifyReport;
import org.qirtas.WriterOptions;

/** Archives written to memory, and the question whether they give back what went in. */
public final class MemoryArchive {

    private MemoryArchive() {}

    /** The bytes of an archive written with the default options. */
    public static byte[] pack(List<Article> articles) throws IOException {
        return pack(articles, WriterOptions.DEFAULT);
    }

    /** The bytes of an archive. */
    public static byte[] pack(List<Article> articles, WriterOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArchiveWriter writer = ArchiveWriter.create(out, options)) {
            for (Article article : articles) {
                writer.add(article);
            }
            writer.finish();
        }
        return out.toByteArray();
    }

    /** Packs articles and requires that they come back. */
    public static void assertRoundTrip(List<Article> articles) throws IOException {
        assertHolds(articles, pack(articles));
    }

    /** Packs articles and requires that they come back. */
    public static void assertRoundTrip(Article... articles) throws IOException {
        assertRoundTrip(List.of(articles));
    }

    /** Requires that an archive holds exactly these articles, and is whole. */
    public static void assertHolds(List<Article> expected, byte[] bytes) throws IOException {
        try (Archive archive = Archive.open(bytes)) {
            assertEquals(expected.size(), archive.size());
            for (int i = 0; i < expected.size(); i++) {
                assertSame(expected.get(i), archive.article(i));
            }
            List<Article> iterated = new ArrayList<>();
            archive.forEach(iterated::add);
            assertEquals(expected, iterated);
            List<Utf8Article> texts =
                    archive.select(ArticleFilter.ALL).utf8Articles().toList();
            assertEquals(expected.size(), texts.size());
            for (int i = 0; i < expected.size(); i++) {
                assertUtf8(expected.get(i), texts.get(i));
            }
            VerifyReport report = archive.verify();
            assertTrue(report.isWhole(), () -> report.damage().toString());
        }
    }

    /** Requires that two articles are equal, the order of their attributes included. */
    public static void assertSame(Article expected, Article actual) {
        assertEquals(expected, actual);
        assertEquals(
                List.copyOf(expected.attributes().entrySet()),
                List.copyOf(actual.attributes().entrySet()));
    }

    /** Requires that an article in UTF-8 has the texts of an article, and its other fields. */
    public static void assertUtf8(Article expected, Utf8Article actual) {
        assertText(expected.id(), actual, ArticleField.ID);
        assertText(expected.url(), actual, ArticleField.URL);
        assertText(expected.source(), actual, ArticleField.SOURCE);
        assertText(expected.language(), actual, ArticleField.LANGUAGE);
        assertText(expected.title(), actual, ArticleField.TITLE);
        assertText(expected.lead(), actual, ArticleField.LEAD);
        assertText(expected.body(), actual, ArticleField.BODY);
        assertText(expected.author(), actual, ArticleField.AUTHOR);
        assertText(expected.section(), actual, ArticleField.SECTION);
        Article others = expected.toBuilder()
                .id(null)
                .url(null)
                .source(null)
                .language(null)
                .title(null)
                .lead(null)
                .body("")
                .author(null)
                .section(null)
                .build();
        assertSame(others, actual.others());
    }

    private static void assertText(@Nullable String expected, Utf8Article actual, ArticleField field) {
        byte[] utf8 = expected == null ? null : expected.getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(utf8, actual.text(field), field.toString());
    }
}

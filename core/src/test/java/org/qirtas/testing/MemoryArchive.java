package org.qirtas.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
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
}

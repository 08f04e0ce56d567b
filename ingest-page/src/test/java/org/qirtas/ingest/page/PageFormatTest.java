package org.qirtas.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Article;
import org.qirtas.ingest.ArticleInput;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;

/** Pages as an {@link ArticleInput} finds and reads them. */
class PageFormatTest {

    private static final byte[] PAGE = "رمز الخبر: ٥\nخبر قصير.".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static Article read(Path file, IngestOptions options) throws IOException {
        try (ArticleInput input = ArticleInput.open(file, options)) {
            return input.next().orElseThrow();
        }
    }

    @Test
    void aPageIsReadCompressedOrNot() throws IOException {
        for (Path file : List.of(
                Files.write(folder.resolve("a.TXT"), PAGE),
                Files.write(folder.resolve("b.txt.gz"), gzip(PAGE)),
                Files.write(folder.resolve("c.txt"), gzip(PAGE)))) {
            Article article = read(file, IngestOptions.DEFAULT);
            assertEquals("5", article.id());
            assertEquals("خبر قصير.", article.body());
            assertArrayEquals(PAGE, article.original());
            assertNull(read(file, IngestOptions.DEFAULT.withKeepOriginal(false)).original());
        }
    }

    @Test
    void pagesOfAFolderAreRead() throws IOException {
        Files.write(folder.resolve("a.txt"), PAGE);
        Files.write(folder.resolve("b.txt"), PAGE);
        try (ArticleInput input = ArticleInput.open(folder)) {
            assertEquals(List.of(), input.leftOut());
            assertEquals(input.next(), input.next());
            assertTrue(input.next().isEmpty());
        }
    }

    @Test
    void aPageMayNotBeTooBig() throws IOException {
        byte[] huge = new byte[PageText.MAX_BYTES + 1];
        for (Path file : List.of(
                Files.write(folder.resolve("a.txt"), huge), Files.write(folder.resolve("a.txt.gz"), gzip(huge)))) {
            IngestException e = assertThrows(IngestException.class, () -> read(file, IngestOptions.DEFAULT));
            assertEquals(file + ": a page of more than 16777216 bytes", e.getMessage());
        }
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Path other = Files.write(folder.resolve("a.wav"), PAGE);
        IngestException e = assertThrows(IngestException.class, () -> ArticleInput.open(other));
        assertEquals(
                other + ": neither its content nor its name is of a known format; the formats are archive, json, page",
                e.getMessage());
    }
}

package org.qirtas.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.ArchiveException;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.WriterOptions;

class ArchiveFormatTest {

    private static final Article FIRST = Article.builder()
            .id("1")
            .language("ar")
            .title("عنوان")
            .body("نص")
            .published(ArticleDate.parse("أمس"))
            .attributeJson("rank", "[1, 2]")
            .original(new byte[] {1, 2})
            .build();
    private static final Article SECOND = FIRST.toBuilder().id("2").build();
    private static final Article NEWER = FIRST.toBuilder().title("آخر").build();

    @TempDir
    Path folder;

    private Path archive() throws IOException {
        Path archive = folder.resolve("news.qrt");
        try (ArchiveWriter writer = ArchiveWriter.create(archive)) {
            for (Article article : List.of(FIRST, SECOND, NEWER)) {
                writer.add(article);
            }
            writer.finish();
        }
        return archive;
    }

    private static List<Article> read(ArticleInput input) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (Optional<Article> next = input.next(); next.isPresent(); next = input.next()) {
            articles.add(next.get());
        }
        return articles;
    }

    @Test
    void everythingIsKept() throws IOException {
        Path archive = archive();
        try (ArticleInput input = ArticleInput.open(archive)) {
            assertEquals(List.of(FIRST, SECOND, NEWER), read(input));
            assertEquals(Map.of(), input.articlesLeftOut());
            assertEquals(Files.size(archive), input.contentBytesRead());
            assertEquals(archive + ": article 2: bad", input.reject("bad").getMessage());
        }
    }

    @Test
    void contentDecidesWhateverTheName() throws IOException {
        Path archive = Files.move(archive(), folder.resolve("news.txt"));
        try (ArticleInput input = ArticleInput.open(archive)) {
            assertEquals(3, read(input).size());
        }
    }

    @Test
    void originalsAreLeftOutIfAsked() throws IOException {
        try (ArticleInput input = ArticleInput.open(archive(), IngestOptions.DEFAULT.withKeepOriginal(false))) {
            assertEquals(FIRST.toBuilder().original(null).build(), input.next().orElseThrow());
        }
    }

    @Test
    void deletedAndRedactedArticlesAreCounted() throws IOException {
        Path archive = archive();
        Archives.delete(archive, Set.of("2"), WriterOptions.DEFAULT);
        try (ArticleInput input = ArticleInput.open(archive)) {
            assertEquals(List.of(FIRST, NEWER), read(input));
            assertEquals(Map.of("redacted or deleted articles", 1L), input.articlesLeftOut());
        }
    }

    @Test
    void compressedArchivesAndStreamsAreRefused() throws IOException {
        Path archive = archive();
        Path compressed = folder.resolve("news.qrt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            Files.copy(archive, out);
        }
        try (ArticleInput input = ArticleInput.open(compressed);
                InputStream in = Files.newInputStream(archive);
                ArticleInput stream = ArticleInput.open(in, "standard input")) {
            String message = String.valueOf(
                    assertThrows(IngestException.class, input::next).getMessage());
            assertTrue(message.startsWith(compressed + ": an archive is read only as a file"), message);
            message = String.valueOf(
                    assertThrows(IngestException.class, stream::next).getMessage());
            assertTrue(message.startsWith("standard input: an archive is read only as a file"), message);
        }
    }

    @Test
    void aCutArchiveIsAnError() throws IOException {
        Path archive = archive();
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));
        try (ArticleInput input = ArticleInput.open(archive)) {
            IngestException error = assertThrows(IngestException.class, input::next);
            assertFalse(error.isOneArticle());
            assertTrue(String.valueOf(error.getMessage()).startsWith(archive + ": damaged at byte "));
            assertEquals(Optional.empty(), input.next());
        }
    }

    @Test
    void textIsNoArchive() throws IOException {
        Path text = Files.writeString(
                folder.resolve("news.qrt"), "no archive, but long enough for the end of one".repeat(9));
        try (ArticleInput input = ArticleInput.open(text, IngestOptions.DEFAULT.withFormat("archive"))) {
            IngestException error = assertThrows(IngestException.class, input::next);
            assertFalse(error.isOneArticle());
            assertInstanceOf(ArchiveException.class, error.getCause());
            assertTrue(String.valueOf(error.getMessage()).startsWith(text + ": "), error::getMessage);
        }
    }

    /** Any byte after the first eight may be changed: what is read is what was written, and each other article is an error of its own. */
    @Test
    void theArticlesBesideADamagedOneAreRead() throws IOException {
        Path archive = archive();
        byte[] bytes = Files.readAllBytes(archive);
        int partly = 0;
        for (int i = 8; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 0x10;
            Files.write(archive, damaged);
            try (ArticleInput input = ArticleInput.open(archive)) {
                Survivors survivors = Survivors.of(input);
                assertTrue(List.of(FIRST, SECOND, NEWER).containsAll(survivors.articles));
                partly += survivors.errors > 0 && !survivors.articles.isEmpty() ? 1 : 0;
            }
        }
        assertTrue(partly > 0);
    }

    private record Survivors(List<Article> articles, int errors) {

        static Survivors of(ArticleInput input) throws IOException {
            List<Article> articles = new ArrayList<>();
            int errors = 0;
            while (true) {
                try {
                    Optional<Article> next = input.next();
                    if (next.isEmpty()) {
                        assertTrue(articles.size() + errors == 3 || errors == 1);
                        return new Survivors(articles, errors);
                    }
                    articles.add(next.get());
                } catch (IngestException e) {
                    assertInstanceOf(ArchiveException.class, e.getCause());
                    errors++;
                }
            }
        }
    }
}

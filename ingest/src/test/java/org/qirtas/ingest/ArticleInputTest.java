package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;

class ArticleInputTest {

    @TempDir
    private Path folder;

    private Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.write(file, content);
    }

    private Path write(String name, String content) throws IOException {
        return write(name, content.getBytes(UTF_8));
    }

    private static List<Article> readAll(Path path) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (ArticleInput input = ArticleInput.open(path)) {
            for (Optional<Article> next = input.next(); next.isPresent(); next = input.next()) {
                articles.add(next.get());
            }
            assertEquals(OptionalLong.of(input.bytesRead()), input.totalBytes());
        }
        return articles;
    }

    @Test
    void everyKindOfLinesIsRead() throws IOException {
        byte[] lines = CompressedLines.lines();
        List<Article> plain = readAll(write("a.jsonl", lines));
        assertEquals(CompressedLines.COUNT, plain.size());
        assertEquals(plain, readAll(write("a.jsonl.gz", CompressedLines.gzip(lines))));
        assertEquals(plain, readAll(write("a.JSONL.Zst", CompressedLines.zstd(lines, 0))));
        assertEquals(plain, readAll(write("long.jsonl.zst", CompressedLines.zstd(lines, 28))));
    }

    @Test
    void compressedFilesMayHaveSeveralParts() throws IOException {
        byte[] line = "{\"id\":\"1\"}\n".getBytes(UTF_8);
        byte[] gzip = CompressedLines.gzip(line);
        byte[] zstd = CompressedLines.zstd(line, 0);
        assertEquals(
                2,
                readAll(write("a.jsonl.gz", CompressedLines.concat(gzip, gzip))).size());
        assertEquals(
                2,
                readAll(write("a.jsonl.zst", CompressedLines.concat(zstd, zstd)))
                        .size());
    }

    @Test
    void aPageIsRead() throws IOException {
        Path page = write("a.TXT", "خبر قصير.");
        assertEquals("خبر قصير.", readAll(page).get(0).body());
        assertNotNull(readAll(page).get(0).original());
        try (ArticleInput input = ArticleInput.open(page, IngestOptions.DEFAULT.withKeepOriginal(false))) {
            assertNull(input.next().orElseThrow().original());
        }
    }

    @Test
    void aFolderIsReadInTheOrderOfPaths() throws IOException {
        write("b/2.txt", "b2");
        write("b/10.txt", "b10");
        write("b.jsonl", "{\"body\":\"bl\"}");
        write("a/z/1.jsonl.gz", CompressedLines.gzip("{\"body\":\"az1\"}\n{\"body\":\"az2\"}".getBytes(UTF_8)));
        write("c.jsonl.zst", CompressedLines.zstd("{\"body\":\"c\"}".getBytes(UTF_8), 0));
        write("README.md", "not an article");
        write("a/notes.json", "{}");
        write("a/.hidden.txt", "hidden");
        write(".git/x.txt", "hidden");
        Files.createDirectories(folder.resolve("d.txt"));
        List<String> bodies = readAll(folder).stream().map(Article::body).toList();
        assertEquals(List.of("az1", "az2", "bl", "b10", "b2", "c"), bodies);
    }

    @Test
    void anEmptyFolderHasNoArticles() throws IOException {
        assertEquals(List.of(), readAll(folder));
    }

    @Test
    void aHiddenNameThatIsGivenIsRead() throws IOException {
        write(".x/a.txt", "text");
        assertEquals(1, readAll(folder.resolve(".x")).size());
        assertEquals(1, readAll(folder.resolve(".x/a.txt")).size());
    }

    @Test
    void readingGoesOnAfterErrors() throws IOException {
        Path bad = write("1.txt", " ");
        write("2.jsonl", "{\"id\":\"1\"}\n[]\n{\"id\":\"3\"}");
        Path cut = write("3.jsonl.gz", new byte[] {0x1F});
        write("4.txt", "last");
        try (ArticleInput input = ArticleInput.open(folder)) {
            assertEquals(bad + ": no text", problem(input));
            assertEquals("1", input.next().orElseThrow().id());
            assertEquals(
                    folder.resolve("2.jsonl")
                            + ":2: a JSON array, but each line holds one JSON object; 'jq -c .[]' makes such lines of it (column 1)",
                    problem(input));
            assertEquals("3", input.next().orElseThrow().id());
            assertTrue(problem(input).startsWith(cut + ": damaged or truncated"));
            assertEquals("last", input.next().orElseThrow().body());
            assertEquals(Optional.empty(), input.next());
            assertEquals(input.totalBytes(), OptionalLong.of(input.bytesRead()));
        }
    }

    private static String problem(ArticleInput input) {
        return String.valueOf(assertThrows(IngestException.class, input::next).getMessage());
    }

    @Test
    void anArticleIsRejectedWithItsPlace() throws IOException {
        write("a.txt", "News.");
        write("b.jsonl", "\n{\"id\": 1}\r\n{\"id\": 2}");
        try (ArticleInput input = ArticleInput.open(folder)) {
            input.next();
            IngestException page = input.reject("too long");
            assertEquals(folder.resolve("a.txt") + ": too long", page.getMessage());
            assertEquals(0, page.rejected().length);
            input.next();
            IngestException line = input.reject("too long");
            assertEquals(folder.resolve("b.jsonl") + ":2: too long", line.getMessage());
            assertEquals("{\"id\": 1}", new String(line.rejected(), UTF_8));
        }
    }

    @Test
    void aFileThatIsGoneIsNoEnd() throws IOException {
        Path gone = write("1.jsonl", "{}");
        write("2.txt", "last");
        try (ArticleInput input = ArticleInput.open(folder)) {
            Files.delete(gone);
            assertThrows(NoSuchFileException.class, input::next);
            assertEquals("last", input.next().orElseThrow().body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl.gz", "a.jsonl.zst"})
    void damagedFilesAreNamed(String name) throws IOException {
        byte[] whole = name.endsWith("gz")
                ? CompressedLines.gzip(CompressedLines.lines())
                : CompressedLines.zstd(CompressedLines.lines(), 0);
        for (int length : new int[] {0, 1, 5, whole.length / 2, whole.length - 1}) {
            assertDamaged(write(name, Arrays.copyOf(whole, length)));
        }
        byte[] changed = whole.clone();
        changed[whole.length - 3] ^= 1;
        assertDamaged(write(name, changed));
        assertDamaged(write(name, "{\"id\":\"1\"}\n"));
    }

    private static void assertDamaged(Path file) throws IOException {
        try (ArticleInput input = ArticleInput.open(file)) {
            IngestException e = assertThrows(IngestException.class, () -> {
                while (input.next().isPresent()) {}
            });
            assertEquals(file.toString(), e.file());
            assertTrue(String.valueOf(e.getMessage()).contains("damaged or truncated"), e::getMessage);
            assertEquals(Optional.empty(), input.next());
        }
    }

    @Test
    void whatCameBeforeTheDamageIsRead() throws IOException {
        byte[] whole = CompressedLines.gzip(CompressedLines.lines());
        try (ArticleInput input = ArticleInput.open(write("a.jsonl.gz", Arrays.copyOf(whole, whole.length - 20)))) {
            for (int i = 0; i < CompressedLines.COUNT / 2; i++) {
                assertEquals(String.valueOf(i), input.next().orElseThrow().id());
            }
            assertTrue(input.bytesRead() > 0);
        }
    }

    @Test
    void aPageMayNotBeTooBig() throws IOException {
        Path page = write("a.txt", new byte[PageText.MAX_BYTES + 1]);
        try (ArticleInput input = ArticleInput.open(page)) {
            assertEquals(page + ": a page of more than 16777216 bytes", problem(input));
        }
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Path other = write("a.csv", "x");
        IngestException e = assertThrows(IngestException.class, () -> ArticleInput.open(other));
        assertEquals(other.toString(), e.file());
        assertThrows(NoSuchFileException.class, () -> ArticleInput.open(folder.resolve("none.jsonl")));
    }

    @Test
    void aStreamIsRead() throws IOException {
        byte[] lines = "{\"id\":\"1\"}\n!\n{\"id\":\"2\"}".getBytes(UTF_8);
        try (ArticleInput input = ArticleInput.open(new ByteArrayInputStream(lines), "-")) {
            assertEquals(OptionalLong.empty(), input.totalBytes());
            assertEquals("1", input.next().orElseThrow().id());
            assertTrue(problem(input).startsWith("-:2: "));
            assertEquals("2", input.next().orElseThrow().id());
            assertEquals(Optional.empty(), input.next());
            assertEquals(lines.length, input.bytesRead());
        }
    }

    @Test
    void nothingIsReadAfterClosing() throws IOException {
        write("1.txt", "a");
        write("2.jsonl", "{}\n{}\n");
        write("3.txt", "b");
        ArticleInput input = ArticleInput.open(folder);
        input.next();
        input.next();
        input.close();
        assertEquals(Optional.empty(), input.next());
        input.close();
    }
}

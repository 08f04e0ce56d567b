package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
        assertEquals(plain, readAll(write("long.jsonl.zst", CompressedLines.zstd(lines, 27))));
        assertEquals(plain, readAll(write("a.ndjson", lines)));
        assertEquals(plain, readAll(write("a.jl", lines)));
        assertEquals(plain, readAll(write("a.jsonlines.zst", CompressedLines.zstd(lines, 0))));
        assertEquals(plain, readAll(write("a.ndjson.gz", CompressedLines.gzip(lines))));
    }

    @Test
    void contentTellsHowItIsCompressed() throws IOException {
        byte[] lines = "{\"id\":\"1\"}\n".getBytes(UTF_8);
        assertEquals(1, readAll(write("a.jsonl", CompressedLines.gzip(lines))).size());
        assertEquals(
                1, readAll(write("b.jsonl", CompressedLines.zstd(lines, 0))).size());
        assertEquals(
                1, readAll(write("c.jsonl.gz", CompressedLines.zstd(lines, 0))).size());
    }

    @Test
    void aPageMayBeCompressed() throws IOException {
        byte[] page = "خبر قصير.".getBytes(UTF_8);
        for (Path file : List.of(
                write("a.txt.gz", CompressedLines.gzip(page)),
                write("a.txt.zst", CompressedLines.zstd(page, 0)),
                write("a.txt", CompressedLines.gzip(page)))) {
            Article article = readAll(file).get(0);
            assertEquals("خبر قصير.", article.body());
            assertArrayEquals(page, article.original());
        }
        byte[] huge = CompressedLines.gzip(new byte[PageText.MAX_BYTES + 1]);
        try (ArticleInput input = ArticleInput.open(write("huge.txt.gz", huge))) {
            assertTrue(problem(input).endsWith("a page of more than 16777216 bytes"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl.zst", "a.txt.zst"})
    void aWindowThatTakesTooMuchMemoryIsRefused(String name) throws IOException {
        assertTrue(readAll(write(name, zstdFrame(0x88, "1"))).get(0).body().contains("1"));
        for (int window : new int[] {0x89, 0x90, 0xA8}) {
            Path file = write(name, zstdFrame(window, "1"));
            try (ArticleInput input = ArticleInput.open(file)) {
                String problem = problem(input);
                assertTrue(problem.startsWith(file.toString()) && problem.contains("--long=27"), problem);
            }
        }
    }

    /**
     * A frame with a page or a line: its window has 1,024 bytes, doubled as often as five bits say, and an eighth of that
     * more for each of the three bits below them.
     */
    private static byte[] zstdFrame(int window, String body) {
        byte[] content = ("{\"body\":\"" + body + "\"}").getBytes(UTF_8);
        byte[] header = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, (byte) window, (byte) (content.length << 3 | 1), 0, 0
        };
        return CompressedLines.concat(header, content);
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

    /** What is left out, as path and reason. */
    private List<String> leftOut(Path path) throws IOException {
        try (ArticleInput input = ArticleInput.open(path)) {
            return input.leftOut().stream()
                    .map(each -> path.relativize(each.path()) + " " + each.reason())
                    .toList();
        }
    }

    @Test
    void whatIsLeftOutIsNamed() throws IOException {
        write("a.txt", "read");
        write("page.html", "<p>");
        write("a/records.json", "[]");
        write("a/.b.txt", "hidden");
        write(".git/x.txt", "hidden");
        Files.createSymbolicLink(folder.resolve("a/gone.txt"), Path.of("nowhere.txt"));
        Files.createSymbolicLink(folder.resolve("a/up"), folder);
        assertEquals(
                List.of(
                        ".git HIDDEN",
                        "a/.b.txt HIDDEN",
                        "a/gone.txt UNREADABLE",
                        "a/records.json UNKNOWN_KIND",
                        "a/up LOOP",
                        "page.html UNKNOWN_KIND"),
                leftOut(folder));
        assertEquals(List.of(), leftOut(folder.resolve("a.txt")));
    }

    @Test
    void whatMayNotBeReadIsLeftOut() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may read anything");
        Path file = write("a.txt", "secret");
        Path inside = write("b/c.txt", "secret").resolveSibling(".").normalize();
        assumeTrue(file.toFile().setReadable(false) && inside.toFile().setReadable(false));
        assertEquals(List.of("a.txt UNREADABLE", "b UNREADABLE"), leftOut(folder));
        assertTrue(inside.toFile().setReadable(true));
    }

    @Test
    void linksAreFollowed() throws IOException {
        write("real/a.txt", "one");
        write("elsewhere.txt", "two");
        Path given = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
        assertEquals("one", readAll(given).get(0).body());
        Files.createSymbolicLink(folder.resolve("real/b.txt"), Path.of("../elsewhere.txt"));
        Path more = Files.createDirectory(folder.resolve("more"));
        Files.createSymbolicLink(more.resolve("inner"), given);
        assertEquals(
                List.of("one", "two"), readAll(more).stream().map(Article::body).toList());
        assertEquals("two", readAll(folder.resolve("real/b.txt")).get(0).body());
    }

    @Test
    void aFileThatIsReadIsKnownByAnyName() throws IOException {
        Path read = write("in/a/1.txt", "read");
        Path other = write("in/x.qrt", "not read");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), read);
        Path hard = Files.createLink(folder.resolve("hard.txt"), read);
        try (ArticleInput input = ArticleInput.open(folder.resolve("in"))) {
            for (Path name : List.of(read, link, hard, folder.resolve("in/../in/a/./1.txt"))) {
                assertEquals(Optional.of(read), input.reads(name));
            }
            assertEquals(Optional.empty(), input.reads(other));
            assertThrows(NoSuchFileException.class, () -> input.reads(folder.resolve("none")));
        }
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
            assertTrue(problem(input).startsWith(cut + ":1: damaged or truncated"));
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

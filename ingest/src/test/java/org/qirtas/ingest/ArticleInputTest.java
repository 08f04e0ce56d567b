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
    void aFileOfOneArticleMayBeCompressed() throws IOException {
        byte[] page = "خبر قصير.".getBytes(UTF_8);
        for (Path file : List.of(
                write("a.note.gz", CompressedLines.gzip(page)),
                write("a.note.zst", CompressedLines.zstd(page, 0)),
                write("a.note", CompressedLines.gzip(page)))) {
            Article article = readAll(file).get(0);
            assertEquals("خبر قصير.", article.body());
            assertArrayEquals(page, article.original());
        }
        byte[] huge = CompressedLines.gzip(new byte[NoteFormat.MAX_BYTES + 1]);
        try (ArticleInput input = ArticleInput.open(write("huge.note.gz", huge))) {
            assertTrue(problem(input).endsWith("a note of more than 1000 bytes"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl.zst", "a.note.zst"})
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
     * A frame with a note or a line: its window has 1,024 bytes, doubled as often as five bits say, and an eighth of that
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
    void aFormatIsFound() throws IOException {
        Path page = write("a.NOTE", "خبر قصير.");
        assertEquals("خبر قصير.", readAll(page).get(0).body());
        assertNotNull(readAll(page).get(0).original());
        try (ArticleInput input = ArticleInput.open(page, IngestOptions.DEFAULT.withKeepOriginal(false))) {
            assertNull(input.next().orElseThrow().original());
        }
    }

    @Test
    void aFolderIsReadInTheOrderOfPaths() throws IOException {
        write("b/2.note", "b2");
        write("b/10.note", "b10");
        write("b.jsonl", "{\"body\":\"bl\"}");
        write("a/z/1.jsonl.gz", CompressedLines.gzip("{\"body\":\"az1\"}\n{\"body\":\"az2\"}".getBytes(UTF_8)));
        write("c.jsonl.zst", CompressedLines.zstd("{\"body\":\"c\"}".getBytes(UTF_8), 0));
        write("README.md", "not an article");
        write("a/notes.json", "[1]");
        write("a/.hidden.note", "hidden");
        write(".git/x.note", "hidden");
        Files.createDirectories(folder.resolve("d.note"));
        List<String> bodies = readAll(folder).stream().map(Article::body).toList();
        assertEquals(List.of("az1", "az2", "bl", "b10", "b2", "c"), bodies);
    }

    /** What is left out, as path and reason. */
    private List<String> leftOut(Path path) throws IOException {
        try (ArticleInput input = ArticleInput.open(path)) {
            while (input.next().isPresent()) {}
            return input.leftOut().stream()
                    .map(each -> path.relativize(each.path()) + " " + each.reason())
                    .toList();
        }
    }

    @Test
    void whatIsLeftOutIsNamed() throws IOException {
        write("a.note", "read");
        write("page.html", "<p>");
        write("a/records.json", "[]");
        write("a/.b.note", "hidden");
        write(".git/x.note", "hidden");
        Files.createSymbolicLink(folder.resolve("a/gone.note"), Path.of("nowhere.note"));
        Files.createSymbolicLink(folder.resolve("a/up"), folder);
        assertEquals(
                List.of(
                        ".git HIDDEN",
                        "a/.b.note HIDDEN",
                        "a/gone.note UNREADABLE",
                        "a/records.json UNKNOWN_KIND",
                        "a/up LOOP",
                        "page.html MISSING_MODULE"),
                leftOut(folder));
        assertEquals(List.of(), leftOut(folder.resolve("a.note")));
    }

    @Test
    void whatMayNotBeReadIsLeftOut() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may read anything");
        Path file = write("a.note", "secret");
        Path inside = write("b/c.note", "secret").resolveSibling(".").normalize();
        assumeTrue(file.toFile().setReadable(false) && inside.toFile().setReadable(false));
        assertEquals(List.of("a.note UNREADABLE", "b UNREADABLE"), leftOut(folder));
        assertTrue(inside.toFile().setReadable(true));
    }

    @Test
    void linksAreFollowed() throws IOException {
        write("real/a.note", "one");
        write("elsewhere.note", "two");
        Path given = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
        assertEquals("one", readAll(given).get(0).body());
        Files.createSymbolicLink(folder.resolve("real/b.note"), Path.of("../elsewhere.note"));
        Path more = Files.createDirectory(folder.resolve("more"));
        Files.createSymbolicLink(more.resolve("inner"), given);
        assertEquals(
                List.of("one", "two"), readAll(more).stream().map(Article::body).toList());
        assertEquals("two", readAll(folder.resolve("real/b.note")).get(0).body());
    }

    @Test
    void aFileThatIsReadIsKnownByAnyName() throws IOException {
        Path read = write("in/a/1.note", "read");
        Path other = write("in/x.qrt", "not read");
        Path link = Files.createSymbolicLink(folder.resolve("link.note"), read);
        Path hard = Files.createLink(folder.resolve("hard.note"), read);
        try (ArticleInput input = ArticleInput.open(folder.resolve("in"))) {
            for (Path name : List.of(read, link, hard, folder.resolve("in/../in/a/./1.note"))) {
                assertEquals(Optional.of(read), input.reads(name));
            }
            assertEquals(Optional.empty(), input.reads(other));
            assertThrows(NoSuchFileException.class, () -> input.reads(folder.resolve("none")));
        }
    }

    @Test
    void contentDecidesAndNotTheName() throws IOException {
        byte[] lines = "\uFEFF\n { \"body\":\"line\"}".getBytes(UTF_8);
        for (Path file : List.of(
                write("a.note", lines),
                write("b", lines),
                write("c.dat.gz", CompressedLines.gzip(lines)),
                write("d.txt", lines))) {
            assertEquals("line", readAll(file).get(0).body(), file::toString);
        }
        Path note = write("e.note", "{curly}");
        assertEquals("{curly}", readAll(note).get(0).body());
        Path binary = write("f.note", new byte[] {NoteFormat.NO_NOTE});
        assertThrows(IngestException.class, () -> ArticleInput.open(binary));
        assertEquals(List.of("f.note UNKNOWN_KIND"), leftOut(folder));
    }

    @Test
    void aFormatCanBeForced() throws IOException {
        Path file = write("a.jsonl", "{\"body\":\"line\"}");
        IngestOptions notes = IngestOptions.DEFAULT.withFormat("note");
        try (ArticleInput input = ArticleInput.open(file, notes)) {
            assertEquals("{\"body\":\"line\"}", input.next().orElseThrow().body());
        }
        try (ArticleInput input = ArticleInput.open(new ByteArrayInputStream("{}".getBytes(UTF_8)), "-", notes)) {
            assertEquals("{}", input.next().orElseThrow().body());
        }
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> ArticleInput.open(file, IngestOptions.DEFAULT.withFormat("wav")));
        assertEquals("there is no format 'wav'; there are archive, json, note", e.getMessage());
    }

    @Test
    void formatsAreListed() {
        assertEquals(
                List.of("archive", "json", "note"),
                ArticleInput.formats().stream().map(ArticleFormat::name).toList());
    }

    @Test
    void anEmptyFolderHasNoArticles() throws IOException {
        assertEquals(List.of(), readAll(folder));
    }

    @Test
    void aHiddenNameThatIsGivenIsRead() throws IOException {
        write(".x/a.note", "text");
        assertEquals(1, readAll(folder.resolve(".x")).size());
        assertEquals(1, readAll(folder.resolve(".x/a.note")).size());
    }

    @Test
    void readingGoesOnAfterErrors() throws IOException {
        Path bad = write("1.note", " ");
        write("2.jsonl", "{\"id\":\"1\"}\n[]\n{\"id\":\"3\"}");
        Path cut = write("3.jsonl.gz", new byte[] {0x1F});
        write("4.note", "last");
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
        write("a.note", "News.");
        write("b.jsonl", "\n{\"id\": 1}\r\n{\"id\": 2}");
        try (ArticleInput input = ArticleInput.open(folder)) {
            input.next();
            IngestException page = input.reject("too long");
            assertEquals(folder.resolve("a.note") + ": too long", page.getMessage());
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
        write("2.note", "last");
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
    void aFileOfOneArticleMayNotBeTooBig() throws IOException {
        Path page = write("a.note", new byte[NoteFormat.MAX_BYTES + 1]);
        try (ArticleInput input = ArticleInput.open(page)) {
            assertEquals(page + ": a note of more than 1000 bytes", problem(input));
        }
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Path other = write("a.doc", "x");
        IngestException e = assertThrows(IngestException.class, () -> ArticleInput.open(other));
        assertEquals(
                other + ": neither its content nor its name is of a known format; the formats are archive, json, note",
                e.getMessage());
        assertThrows(NoSuchFileException.class, () -> ArticleInput.open(folder.resolve("none.jsonl")));
    }

    @Test
    void aPageWithoutTheModuleOfPagesSaysWhatToAdd() throws IOException {
        for (String name : List.of("a.txt", "b.TXT.gz")) {
            byte[] text = "text".getBytes(UTF_8);
            Path page = write(name, name.endsWith("gz") ? CompressedLines.gzip(text) : text);
            IngestException e = assertThrows(IngestException.class, () -> ArticleInput.open(page));
            assertEquals(
                    page + ": a file named .txt is read only with the artifact org.qirtas:qirtas-ingest-page,"
                            + " which is absent; add it to the class path or the module path",
                    e.getMessage());
        }
        write("c.note", "read");
        write("d.html", "<p>");
        assertEquals(
                List.of("a.txt MISSING_MODULE", "b.TXT.gz MISSING_MODULE", "d.html MISSING_MODULE"), leftOut(folder));
        assertEquals(1, readAll(folder).size());
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
        write("1.note", "a");
        write("2.jsonl", "{}\n{}\n");
        write("3.note", "b");
        ArticleInput input = ArticleInput.open(folder);
        input.next();
        input.next();
        input.close();
        assertEquals(Optional.empty(), input.next());
        input.close();
    }
}

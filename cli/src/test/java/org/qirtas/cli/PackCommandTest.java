package org.qirtas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackCommandTest {
    private static final byte[] BAD = "{\"id\": \"cut off\u200F".getBytes(UTF_8);

    @TempDir
    Path folder;

    private Path target() {
        return folder.resolve("out.qrt");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path badLines() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes((Samples.ARABIC + "\n").getBytes(UTF_8));
        lines.writeBytes(BAD);
        lines.writeBytes(("\n" + Samples.PERSIAN + "\n[]\n").getBytes(UTF_8));
        return Files.write(folder.resolve("bad.jsonl"), lines.toByteArray());
    }

    @Test
    void summaryForPeople() throws IOException {
        Run run = Run.of("pack", Samples.lines(folder), "-o", target()).done();
        int bytes = Samples.ALL.getBytes(UTF_8).length;
        String beginning = String.format(Locale.ROOT, "articles   5\nbytes in   %,d\nbytes out  ", bytes);
        assertTrue(run.out().startsWith(beginning), run.out());
        assertFalse(run.out().contains("\nbad"), run.out());
        assertTrue(run.out().contains("\ndates      1 not understood, such as 'next Tuesday'\n"), run.out());
    }

    @Test
    void summaryAsJson() throws IOException {
        Run run =
                Run.of("pack", Samples.lines(folder), "-o", target(), "--json").done();
        Map<String, Object> summary = Json.object(run.out());
        assertEquals(
                List.of(
                        "archive",
                        "articles",
                        "bytesIn",
                        "bytesOut",
                        "ratio",
                        "seconds",
                        "unknownDates",
                        "unknownDate",
                        "presets",
                        "without",
                        "withoutSuchAs",
                        "notes",
                        "leftOut",
                        "articlesLeftOut"),
                List.copyOf(summary.keySet()));
        assertEquals(5L, summary.get("articles"));
        assertEquals(1L, summary.get("unknownDates"));
        assertEquals("next Tuesday", summary.get("unknownDate"));
        assertEquals(Files.size(target()), summary.get("bytesOut"));
    }

    @Test
    void whatIsNoDateIsCounted() throws IOException {
        Path dates = Files.writeString(
                folder.resolve("dates.jsonl"),
                "{\"id\":\"1\",\"published\":{\"$date\":\"2022-01-28T14:35:00Z\"},\"updated\":null,\"body\":\"b\"}\n");
        String summary = Run.of("pack", dates, "-o", target()).done().out();
        assertTrue(
                summary.contains("\ndates      1 not understood, such as '{\"$date\":\"2022-01-28T14:35:00Z\"}'\n"),
                summary);
    }

    @Test
    void compressedStandardInput() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(Samples.ALL.getBytes(UTF_8));
        }
        Run.withInput(compressed.toByteArray(), "pack", "-", "-o", target()).done();
        assertEquals(Samples.ALL, Run.of("export", target()).done().out());
    }

    @Test
    void standardInputTwice() throws IOException {
        Run run = Run.withInput(new byte[0], "pack", "-", "-", "-o", target()).ends(2);
        assertTrue(run.err().startsWith("qirtas: standard input can be read only once"), run.err());
        assertEquals(List.of(), names());
    }

    @Test
    void aCutFileEndsTheRunAlthoughBadLinesAreSkipped() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(Samples.ALL.getBytes(UTF_8));
        }
        byte[] cut = Arrays.copyOf(compressed.toByteArray(), compressed.size() / 2);
        Path input = Files.write(folder.resolve("cut.jsonl.gz"), cut);
        Run run = Run.of("pack", input, "-o", target(), "--skip-bad", folder.resolve("rejects"))
                .ends(3);
        assertTrue(run.err().startsWith("qirtas: " + input + ":"), run.err());
        assertTrue(run.err().contains("--skip-bad must keep skipped input"), run.err());
        assertEquals(List.of("cut.jsonl.gz"), names());
    }

    @Test
    void everyKindOfInputInOrder() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        Files.write(pages.resolve("b.txt"), Samples.PAGE);
        Files.writeString(pages.resolve("a.jsonl"), Samples.ENGLISH);
        Path compressed = folder.resolve("news.jsonl.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            gzip.write(Samples.PERSIAN.getBytes(UTF_8));
        }
        byte[] input = Samples.ARABIC.getBytes(UTF_8);
        Run.withInput(input, "pack", compressed, "-", pages, "-o", target()).done();
        List<String> lines = Run.of("export", target()).done().lines();
        assertEquals(List.of(Samples.PERSIAN, Samples.ARABIC, Samples.ENGLISH), lines.subList(0, 3));
        assertEquals(4, lines.size());
    }

    @Test
    void badLineEndsTheRunAndLeavesNothing() throws IOException {
        Run run = Run.of("pack", badLines(), "-o", target()).ends(3);
        assertTrue(run.err().startsWith("qirtas: " + folder.resolve("bad.jsonl") + ":2: "), run.err());
        assertEquals("", run.out());
        assertEquals(List.of("bad.jsonl"), names());
    }

    @Test
    void badLinesAreKeptAsTheyAre() throws IOException {
        Path rejects = folder.resolve("rejects.jsonl");
        Run run = Run.of("pack", badLines(), "-o", target(), "--skip-bad", rejects, "--json")
                .ends(0);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        expected.writeBytes(BAD);
        expected.writeBytes("\n[]\n".getBytes(UTF_8));
        assertArrayEquals(expected.toByteArray(), Files.readAllBytes(rejects));
        assertEquals(2L, Json.object(run.out()).get("skipped"));
        assertEquals(2L, Json.object(run.out()).get("articles"));
        assertTrue(run.err().contains("skipped " + folder.resolve("bad.jsonl") + ":4: "), run.err());
    }

    @Test
    void anArticleBeyondTheLimitsOfAnArchiveIsABadLine() throws IOException {
        String tooLong = "{\"id\": \"1\", \"source\": \"" + "x".repeat(65_537) + "\"}";
        Path lines = Files.writeString(folder.resolve("long.jsonl"), tooLong + "\n{\"id\": \"2\"}\n");
        Run bad = Run.of("pack", lines, "-o", target()).ends(3);
        assertTrue(bad.err().startsWith("qirtas: " + lines + ":1: Article[1"), bad.err());
        assertEquals(List.of("long.jsonl"), names());
        Path rejects = folder.resolve("rejects.jsonl");
        Run run = Run.of("pack", lines, "-o", target(), "--skip-bad", rejects, "--json")
                .ends(0);
        assertEquals(tooLong + "\n", Files.readString(rejects));
        assertEquals(1L, Json.object(run.out()).get("articles"));
    }

    @Test
    void rejectsDoNotReplaceAFile() throws IOException {
        Path precious = Samples.lines(folder);
        Run.of("pack", badLines(), "-o", target(), "--skip-bad", precious).ends(3);
        assertEquals(Samples.ALL, Files.readString(precious));
        assertEquals(List.of("bad.jsonl", "news.jsonl"), names());
    }

    private static byte[] compressed(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream compressing = name.endsWith(".gz")
                ? new GZIPOutputStream(out)
                : name.endsWith(".zst") ? new ZstdOutputStream(out) : out) {
            compressing.write(bytes);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut.jsonl", "cut.jsonl.gz", "cut.jsonl.zst"})
    void inputThatEndsTooEarly(String name) throws IOException {
        byte[] lines = compressed(name, Samples.ALL.getBytes(UTF_8));
        Path input = folder.resolve(name);
        Path target = folder.resolve("news.qrt");
        for (int lost = 8; lost < 40; lost += 3) {
            Files.write(input, Arrays.copyOf(lines, lines.length - lost));
            String err = Run.of("pack", input, "-o", target).ends(3).err();
            assertTrue(err.startsWith("qirtas: " + input + ":"), err);
            assertArrayEquals(new String[] {name}, folder.toFile().list());
        }
    }

    @Test
    void whatAKilledRunLeftIsNamed() throws IOException {
        Path lines = Samples.lines(folder);
        Files.createFile(folder.resolve(".news.qrt.0.qrt.tmp"));
        Path left = folder.resolve(".news.qrt.1.qrt.tmp");
        Run.of("pack", lines, "-o", left).done();
        String err =
                Run.of("pack", lines, "-o", folder.resolve("news.qrt")).ends(0).err();
        assertTrue(err.startsWith("qirtas: " + left + " is from a run that did not finish"), err);
        assertEquals(1, err.lines().count());
        assertTrue(Files.exists(left));
    }

    @Test
    void folderWithoutPermission() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may write anywhere");
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false));
        String err = Run.of("pack", Samples.lines(folder), "-o", closed.resolve("news.qrt"))
                .ends(3)
                .err();
        assertTrue(err.contains("permission denied"), err);
    }

    @Test
    void damagedFileCannotBeSkipped() throws IOException {
        Path cut =
                Files.write(folder.resolve("cut.jsonl.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1});
        Run run = Run.of("pack", cut, "-o", target(), "--skip-bad", folder.resolve("rejects"))
                .ends(3);
        assertTrue(run.err().startsWith("qirtas: " + cut), run.err());
        assertEquals(List.of("cut.jsonl.gz"), names());
    }

    @Test
    void badPageIsSkippedByName() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        Files.write(pages.resolve("a.txt"), Samples.PAGE);
        Path empty = Files.createFile(pages.resolve("b.txt"));
        Path rejects = folder.resolve("rejects.jsonl");
        Run run = Run.of("pack", pages, "-o", target(), "--skip-bad", rejects, "--json")
                .ends(0);
        assertTrue(run.err().startsWith("qirtas: skipped " + empty + ": "), run.err());
        assertEquals(0, Files.size(rejects));
        assertEquals(1L, Json.object(run.out()).get("skipped"));
        assertEquals(1L, Json.object(run.out()).get("skippedPages"));
    }

    @Test
    void existingArchiveStaysUnlessForced() throws IOException {
        Files.writeString(target(), "precious");
        Run refused = Run.of("pack", Samples.lines(folder), "-o", target()).ends(3);
        assertEquals("qirtas: " + target() + ": exists already; use --force to replace it\n", refused.err());
        assertEquals("precious", Files.readString(target()));
        Run.of("pack", Samples.lines(folder), "-o", target(), "--force").done();
        Run.of("verify", target()).done();
    }

    @Test
    void missingFolder() throws IOException {
        Path nowhere = folder.resolve("missing/out.qrt");
        Run run = Run.of("pack", Samples.lines(folder), "-o", nowhere).ends(3);
        assertEquals("qirtas: " + nowhere.getParent() + ": no such file or folder\n", run.err());
    }

    @Test
    void folderInTheWay() throws IOException {
        Run run = Run.of("pack", Samples.lines(folder), "-o", folder, "--force").ends(3);
        assertEquals("qirtas: " + folder + ": a folder has this name\n", run.err());
    }

    @Test
    void missingInput() throws IOException {
        Run run = Run.of("pack", Samples.lines(folder), folder.resolve("none.jsonl"), "-o", target())
                .ends(3);
        assertEquals("qirtas: " + folder.resolve("none.jsonl") + ": no such file or folder\n", run.err());
        assertEquals(List.of("news.jsonl"), names());
    }

    @Test
    void unknownKindOfInput() throws IOException {
        Path image = Files.writeString(folder.resolve("photo.png"), "x");
        Run.of("pack", image, "-o", target()).ends(3);
        assertEquals(List.of("photo.png"), names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--threads=0", "--threads=257", "--threads=two", "--profile=slow", "--nonsense"})
    void wrongUsage(String option) throws IOException {
        Run run = Run.of("pack", Samples.lines(folder), "-o", target(), option).ends(2);
        assertTrue(run.err().startsWith("qirtas: "), run.err());
        assertTrue(run.err().endsWith("Try 'qirtas pack --help'.\n"), run.err());
        assertEquals(List.of("news.jsonl"), names());
    }

    @Test
    void threadsDoNotChangeTheArchive() throws IOException {
        Path other = folder.resolve("other.qrt");
        Run.of("pack", Samples.lines(folder), "-o", target(), "--threads", 1).done();
        Run.of("pack", Samples.lines(folder), "-o", other, "--threads", 3).done();
        assertEquals(-1, Files.mismatch(target(), other));
    }
}

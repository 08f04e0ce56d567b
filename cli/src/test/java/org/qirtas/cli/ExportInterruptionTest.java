package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs of {@code export} that are stopped while they write. */
class ExportInterruptionTest {
    private static final int ARTICLES = 50_000;

    @TempDir
    static Path input;

    @TempDir
    Path folder;

    @BeforeAll
    static void pack() throws IOException {
        String lines = IntStream.range(0, ARTICLES)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"body\":\"" + "a text to be written ".repeat(20) + i + "\"}\n")
                .collect(Collectors.joining());
        Path articles = Files.writeString(input.resolve("news.jsonl"), lines);
        Run.of("pack", articles, "-o", archive(), "--profile", "fast").done();
    }

    private static Path archive() {
        return input.resolve("news.qrt");
    }

    private Path target() {
        return folder.resolve("out");
    }

    @BeforeEach
    void writeOldFile() throws IOException {
        Files.writeString(target(), "old");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Starts a run, and returns when it has begun to write. */
    private Process startWriting(String format) throws IOException {
        Process process = CommandProcess.start("export", archive(), "--format", format, "-o", target(), "--force");
        while (names().size() < 2) {
            assertTrue(process.isAlive());
            Thread.onSpinWait();
        }
        return process;
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "html", "warc", "parquet"})
    void aKilledRunLeavesNothingUnderItsName(String format) throws IOException, InterruptedException {
        startWriting(format).destroyForcibly().waitFor();
        assertEquals("old", Files.readString(target()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "html", "warc", "parquet"})
    void aRunThatIsToldToEndLeavesNothing(String format) throws IOException, InterruptedException {
        Process process = startWriting(format);
        process.destroy();
        process.waitFor();
        assertEquals("old", Files.readString(target()));
        assertEquals(List.of("out"), names());
    }
}

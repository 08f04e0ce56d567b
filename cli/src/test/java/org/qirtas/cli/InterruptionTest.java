package org.qirtas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs of {@code pack} that are told to end, or are killed, while they wait for more input. */
class InterruptionTest {
    private static final int SECONDS = 120;

    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Process start() throws IOException {
        Files.writeString(folder.resolve("news.qrt"), "old");
        Process process = CommandProcess.start(
                "pack", "-", "-o", folder.resolve("news.qrt"), "--force", "--skip-bad", folder.resolve("rejects"));
        process.getOutputStream().write((Samples.ARABIC + "\n[]\n").getBytes(UTF_8));
        process.getOutputStream().flush();
        return process;
    }

    /** Waits until both files are being written. */
    private void awaitFiles(Process process) throws IOException, InterruptedException {
        while (names().size() < 3) {
            assertTrue(process.isAlive());
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Whether this process ignores a signal, and so every process that it starts. */
    private static boolean isIgnored(int signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return false;
        }
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.substring("SigIgn:".length()).strip())
                .findFirst()
                .orElse("0");
        return (Long.parseUnsignedLong(ignored, 16) >>> (signal - 1) & 1) == 1;
    }

    @ParameterizedTest
    @CsvSource({"INT,130", "TERM,143", "HUP,129"})
    void aRunThatIsToldToEndLeavesNothing(String signal, int status) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "no signals here");
        assumeFalse(isIgnored(status - 128), "this run was started with the signal ignored, as by nohup");
        Process process = start();
        try {
            awaitFiles(process);
            new ProcessBuilder("/bin/kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS));
            assertEquals(status, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
        assertEquals(List.of("news.qrt"), names());
        assertEquals("old", Files.readString(folder.resolve("news.qrt")));
    }

    @Test
    void aKilledRunLeavesNothingUnderItsNames() throws IOException, InterruptedException {
        Process process = start();
        awaitFiles(process);
        process.destroyForcibly().waitFor();
        assertEquals("old", Files.readString(folder.resolve("news.qrt")));
        assertFalse(Files.exists(folder.resolve("rejects")));
    }
}

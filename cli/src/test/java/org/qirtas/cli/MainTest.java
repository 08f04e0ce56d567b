package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    Path folder;

    @Test
    void help() {
        String out = Run.of("--help").done().out();
        assertTrue(out.startsWith("Usage: qirtas"), out);
        assertTrue(out.contains("Exit status:"), out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack", "get", "list", "export", "info", "verify"})
    void helpOfCommands(String command) {
        String out = Run.of(command, "--help").done().out();
        assertTrue(out.startsWith("Usage: qirtas " + command), out);
        assertTrue(out.contains("Examples:\n  qirtas " + command), out);
    }

    @Test
    void version() {
        assertTrue(Run.of("--version").done().out().startsWith("qirtas "));
        assertTrue(Run.of("pack", "--version").done().out().startsWith("qirtas "));
    }

    @Test
    void noCommand() {
        Run run = Run.of().ends(2);
        assertTrue(run.err().startsWith("Usage: qirtas"), run.err());
    }

    @Test
    void unknownCommand() {
        Run run = Run.of("lst").ends(2);
        assertTrue(run.err().contains("Try 'qirtas --help'."), run.err());
    }

    @Test
    void localeThatCannotReadTheCommandLine() throws IOException {
        Run run = Run.of("get", Samples.archive(folder), "\uFFFD\uFFFD").ends(1);
        assertTrue(run.err().contains("LC_ALL=C.UTF-8"), run.err());
    }

    @Test
    void readerThatHasSeenEnough() throws IOException {
        assertEquals("", exportTo(failing("Broken pipe"), 0));
    }

    @Test
    void fullDisk() throws IOException {
        String message = exportTo(failing("No space left on device"), 3);
        assertEquals("qirtas: cannot write to standard output: No space left on device\n", message);
    }

    private String exportTo(OutputStream target, int status) throws IOException {
        String[] args = {"export", Samples.archive(folder).toString()};
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
        int actual = Main.run(args, InputStream.nullInputStream(), StandardOutput.print(target), messages);
        assertEquals(status, actual);
        return err.toString(StandardCharsets.UTF_8);
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}

package org.qirtas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal receives: the command runs in one, which Python makes. */
class PseudoTerminalTest {

    private static final char ESCAPE = '\u001b';

    /** Runs the command line after it in a terminal, and ends with its status. */
    private static final String IN_TERMINAL =
            "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))";

    @TempDir
    private Path folder;

    private static boolean isThere() {
        try {
            return new ProcessBuilder("python3", "-c", "import pty").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String shown(int status, Object... args) throws IOException, InterruptedException {
        Path file = folder.resolve("shown.txt");
        List<String> command = new ArrayList<>(List.of("python3", "-c", IN_TERMINAL));
        command.addAll(CommandProcess.line(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(
                        Files.writeString(folder.resolve("typed.txt"), "").toFile())
                .redirectErrorStream(true)
                .redirectOutput(file.toFile());
        builder.environment().put("TERM", "xterm-256color");
        assertEquals(status, builder.start().waitFor(), () -> "see " + file);
        return Files.readString(file, UTF_8);
    }

    /** A bar is drawn, and the terminal is asked nothing. */
    @Test
    void aBarAsksNothing() throws IOException, InterruptedException {
        assumeTrue(isThere(), "there is no python3");
        Path news = Samples.archive(folder);
        String screen = shown(0, "verify", news);
        assertTrue(screen.contains("Verifying"), screen);
        assertFalse(screen.contains(ESCAPE + "[?"), screen);
    }
}

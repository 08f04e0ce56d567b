package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A run of the command.
 *
 * @param status exit status
 * @param printed what it printed
 * @param err its messages
 */
record Run(int status, ByteArrayOutputStream printed, String err) {

    /** Runs the command with nothing on standard input; arguments may be paths. */
    static Run of(Object... args) {
        return withInput(new byte[0], args);
    }

    static Run withInput(byte[] input, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] line = Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
        int status = Main.run(line, new ByteArrayInputStream(input), print(out), print(err));
        return new Run(status, out, err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream target) {
        return new PrintStream(target, false, StandardCharsets.UTF_8);
    }

    /** Asserts that all went well and nothing was complained about. */
    Run done() {
        assertEquals("", err);
        assertEquals(0, status);
        return this;
    }

    /** Asserts an exit status. */
    Run ends(int expected) {
        assertEquals(expected, status, err);
        return this;
    }

    byte[] bytes() {
        return printed.toByteArray();
    }

    String out() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return out().lines().toList();
    }
}

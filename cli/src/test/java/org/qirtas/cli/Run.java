package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        return on(new Screen(false, Map.of()), input, args);
    }

    /** Runs the command on a terminal without colours. */
    static Run onTerminal(int columns, int lines, Object... args) {
        return onTerminal(Map.of("TERM", "dumb"), columns, lines, args);
    }

    /** Runs the command on a terminal in an environment. */
    static Run onTerminal(Map<String, String> environment, int columns, int lines, Object... args) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("COLUMNS", Integer.toString(columns));
        all.put("LINES", Integer.toString(lines));
        return on(new Screen(true, all), new byte[0], args);
    }

    private static Run on(Screen screen, byte[] input, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] line = Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
        Streams streams = new Streams(new ByteArrayInputStream(input), print(out), print(err), false, screen);
        return new Run(Main.run(line, streams), out, err.toString(StandardCharsets.UTF_8));
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

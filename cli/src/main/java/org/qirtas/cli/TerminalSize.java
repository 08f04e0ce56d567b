package org.qirtas.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The size of a terminal in characters. */
record TerminalSize(int columns, int lines) {
    private static final TerminalSize USUAL = new TerminalSize(80, 24);
    private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("([1-9]\\d{0,4}) ([1-9]\\d{0,4})\\s*");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");

    /** The size in {@code COLUMNS} and {@code LINES}, or else that of the terminal, or else a usual one. */
    static TerminalSize find(Map<String, String> environment) {
        Optional<Integer> columns = number(environment.get("COLUMNS"));
        Optional<Integer> lines = number(environment.get("LINES"));
        TerminalSize asked = columns.isPresent() && lines.isPresent() ? USUAL : ask();
        return new TerminalSize(columns.orElse(asked.columns), lines.orElse(asked.lines));
    }

    private static Optional<Integer> number(@Nullable String value) {
        return Optional.ofNullable(value).filter(NUMBER.asMatchPredicate()).map(Integer::valueOf);
    }

    /** Asks the system, which is quicker than a library that prepares the whole terminal. */
    private static TerminalSize ask() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return parse(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return USUAL;
        }
    }

    /** The size that {@code stty size} states. */
    static TerminalSize parse(String text) {
        Matcher size = ROWS_AND_COLUMNS.matcher(text);
        return size.matches()
                ? new TerminalSize(Integer.parseInt(size.group(2)), Integer.parseInt(size.group(1)))
                : USUAL;
    }
}

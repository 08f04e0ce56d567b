package org.qirtas.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The ids on a command line. Some arguments stand for many: {@code @FILE} for the lines of a file, {@code -} for those of
 * standard input.
 */
final class Ids {
    /** What the help says of such arguments. */
    static final String HELP =
            "Ids, urls or content hashes. '@FILE' stands for the lines of FILE, if there is one, '-' for those of standard "
                    + "input, and '@@' for an id that begins with '@'.";

    private static final String FILE = "@";

    private Ids() {}

    /** All ids, in their order. Empty lines are left out. */
    static List<String> all(List<String> arguments, InputStream standardInput) throws IOException {
        List<String> ids = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals("-")) {
                ids.addAll(lines(standardInput));
            } else if (argument.startsWith(FILE + FILE)) {
                ids.add(argument.substring(FILE.length()));
            } else if (argument.startsWith(FILE) && new File(argument.substring(FILE.length())).exists()) {
                ids.addAll(lines(Path.of(argument.substring(FILE.length()))));
            } else {
                ids.add(argument);
            }
        }
        return ids;
    }

    private static List<String> lines(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return lines(in);
        }
    }

    private static List<String> lines(InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }
}

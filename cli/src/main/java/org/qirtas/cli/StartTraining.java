package org.qirtas.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs the commands that people wait for, so that the Java machine can archive the classes that they load. The script
 * {@code qirtas} starts it once for each Java.
 */
public final class StartTraining {
    private static final String ARTICLES = """
            {"id":"1","source":"a","lang":"ar","title":"عنوان","published":"2022-01-31T10:30:00+03:00","body":"نص طويل"}
            {"url":"http://example.org/1","source":"b","lang":"en","title":"A title","published":"2022-01","body":"A text."}
            """;

    private StartTraining() {}

    /**
     * Runs the commands on an archive of two articles, without a word.
     *
     * @param args nothing
     * @throws IOException if there is no room for temporary files
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("qirtas");
        try {
            Path archive = folder.resolve("a.qrt");
            run(false, "pack", "-", "-o", archive.toString());
            for (boolean isShown : List.of(false, true)) {
                for (String command : List.of("list", "head", "tail", "random", "cat", "info", "stats")) {
                    run(isShown, command, archive.toString());
                    run(isShown, command, archive.toString(), "--json");
                }
                run(isShown, "get", archive.toString(), "1");
                run(isShown, "get", archive.toString(), "1", "--json");
                run(isShown, "search", archive.toString(), "title");
                run(isShown, "list", archive.toString(), "--newest", "--from", "2022");
            }
            run(false, "get", "--help");
            run(false, "--help");
        } finally {
            delete(folder);
        }
    }

    private static void run(boolean isShown, String... args) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Screen screen = new Screen(isShown, Map.of("COLUMNS", "80", "LINES", "9999"));
        byte[] input = ARTICLES.getBytes(StandardCharsets.UTF_8);
        int status = Main.run(args, new Streams(new ByteArrayInputStream(input), nowhere, nowhere, false, screen));
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", args) + " ended with " + status);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

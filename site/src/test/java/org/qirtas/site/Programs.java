package org.qirtas.site;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Programs of this machine that tests need: Node, and what drives a browser. */
final class Programs {
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*", Pattern.DOTALL);
    private static final int OLDEST_NODE = 20;

    private Programs() {}

    /** What a program printed, and its exit status. */
    record Result(int status, String output) {}

    static Result run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    static boolean hasNode() throws IOException, InterruptedException {
        if (find("node").isEmpty()) {
            return false;
        }
        Matcher version = VERSION.matcher(run(List.of("node", "--version")).output());
        return version.matches() && Integer.parseInt(version.group(1)) >= OLDEST_NODE;
    }

    static Optional<Path> find(String program) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

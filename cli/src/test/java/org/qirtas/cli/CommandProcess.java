package org.qirtas.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The command in a process of its own, which can be stopped. */
final class CommandProcess {
    private CommandProcess() {}

    /** Its command line. */
    static List<String> line(Object... args) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        return command;
    }

    /** Starts the command. What it prints is lost. */
    static Process start(Object... args) throws IOException {
        return new ProcessBuilder(line(args))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}

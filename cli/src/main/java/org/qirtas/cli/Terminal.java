package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether standard output and standard error are terminals. */
final class Terminal {
    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Whether standard error is a terminal. */
    static boolean isWatched() {
        return isOpen(STANDARD_ERROR);
    }

    /** Whether standard output is a terminal. */
    static boolean isShown() {
        return isOpen(STANDARD_OUTPUT);
    }

    private static boolean isOpen(Path link) {
        return Files.isSymbolicLink(link) ? isTerminal(link) : hasConsole();
    }

    /** Since JDK 22 there is a console even without a terminal, unless {@link Main} sets its property. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasConsole() {
        return System.console() != null;
    }

    private static boolean isTerminal(Path link) {
        try {
            Path device = Files.readSymbolicLink(link);
            return device.startsWith("/dev/pts") || device.toString().startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }
}

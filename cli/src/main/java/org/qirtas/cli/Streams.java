package org.qirtas.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The input and output of one run of the command.
 *
 * @param in standard input
 * @param out results, in UTF-8 with any locale
 * @param err messages and progress bars, in UTF-8
 * @param terminal whether {@code err} is a terminal
 * @param screen what {@code out} is
 */
record Streams(InputStream in, PrintStream out, PrintStream err, boolean terminal, Screen screen) {
    /** Whether results are shown on a terminal. */
    boolean isShown() {
        return screen.isShown();
    }

    /** Prints a line of a result. */
    void line(String text) {
        out.print(VisibleText.line(text) + "\n");
    }

    /** Prints a message. */
    void tell(String message) {
        err.println("qirtas: " + VisibleText.line(message));
    }
}

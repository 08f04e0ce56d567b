package org.qirtas.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prints a result, through the pager of the user if it is longer than the terminal. For one thread.
 */
final class Pager implements AutoCloseable {
    /**
     * What {@code less} does by default: it ends with a short text (F), leaves the text on the screen (X), and passes
     * colours and invisible characters such as U+200C on (r), which it shows as hexadecimal numbers otherwise. Nothing
     * that is stored is a control character by then.
     */
    private static final Map<String, String> DEFAULTS = Map.of("LESS", "FrX", "LESSCHARSET", "utf-8");

    private final Streams streams;
    private final String command;
    private final StringBuilder waiting = new StringBuilder();
    private boolean isWaiting;
    private int lines;
    private @Nullable Process process;
    private boolean hasLeft;

    /**
     * A pager.
     *
     * @param isAllowed whether the user wants it at all
     */
    Pager(Streams streams, boolean isAllowed) {
        this.streams = streams;
        Screen screen = streams.screen();
        command = screen.hasVariable("PAGER") ? screen.variable("PAGER", "cat") : "less";
        isWaiting = isAllowed && streams.isShown() && !command.equals("cat");
    }

    /**
     * Prints a text that ends with a line feed.
     *
     * @throws StandardOutput.Broken if the user has left the pager, so that nobody reads what follows
     */
    void print(String text) {
        if (!isWaiting) {
            pass(text);
            return;
        }
        waiting.append(text);
        lines += (int) text.chars().filter(c -> c == '\n').count();
        if (lines >= streams.screen().lines()) {
            start();
            passWaiting();
        }
    }

    private void start() {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        DEFAULTS.forEach(builder.environment()::putIfAbsent);
        try {
            streams.out().flush();
            process = builder.start();
            // Ctrl-C ends this process, and not the pager, which has to leave the terminal as it was.
            Process started = process;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> await(started)));
        } catch (IOException e) {
            streams.tell("the pager cannot be started: " + e.getMessage());
        }
    }

    private void passWaiting() {
        isWaiting = false;
        pass(waiting.toString());
        waiting.setLength(0);
    }

    private void pass(String text) {
        if (process == null) {
            streams.out().print(text);
            return;
        }
        try {
            OutputStream pipe = process.getOutputStream();
            pipe.write(text.getBytes(StandardCharsets.UTF_8));
            pipe.flush();
        } catch (IOException e) {
            hasLeft = true;
            throw new StandardOutput.Broken(e, true);
        }
    }

    /** Prints what waits, and waits until the user has left the pager. */
    @Override
    public void close() {
        if (!hasLeft) {
            passWaiting();
        }
        if (process != null) {
            await(process);
        }
    }

    private static void await(Process pager) {
        try {
            pager.getOutputStream().close();
        } catch (IOException e) {
            // The user has left it already.
        }
        try {
            pager.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

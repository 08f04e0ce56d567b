package org.qirtas.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal, nothing elsewhere. */
final class Progress implements AutoCloseable {
    /** Progress of a task with an unknown end. */
    static final long UNKNOWN = -1;

    private static final int REDRAW_MILLIS = 200;

    private final @Nullable ProgressBar bar;
    private volatile boolean closed;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** Progress of a task of a number of articles. */
    static Progress articles(Streams streams, String task, long articles) {
        return streams.terminal()
                ? new Progress(builder(streams, task, articles).build())
                : new Progress(null);
    }

    /** Progress of a task of a number of bytes. */
    static Progress bytes(Streams streams, String task, long bytes) {
        return streams.terminal()
                ? new Progress(
                        builder(streams, task, bytes).setUnit(" MB", 1_000_000).build())
                : new Progress(null);
    }

    private static ProgressBarBuilder builder(Streams streams, String task, long max) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(max)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(streams.err()));
    }

    void at(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    /** Shows some words after the bar. */
    void tell(String words) {
        if (bar != null) {
            bar.setExtraMessage(words);
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Draws the bar a last time. */
    @Override
    public void close() {
        closed = true;
        if (bar != null) {
            bar.close();
        }
    }
}

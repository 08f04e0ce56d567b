package org.qirtas.cli;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qirtas.WriterProgress;

/**
 * The progress of a writer, as a bar for each of its phases in turn. While another bar is on the screen, the progress
 * is shown next to that bar.
 */
final class WritingProgress implements WriterProgress, AutoCloseable {
    private static final Map<Phase, String> TASKS = new EnumMap<>(Map.of(
            Phase.VOCABULARY, "Learning words",
            Phase.DICTIONARY, "Compressing dictionary",
            Phase.ARTICLES, "Compressing articles",
            Phase.SECTIONS, "Copying"));
    private static final int PERCENT = 100;

    private final Streams streams;
    private @Nullable Progress other;
    private @Nullable Progress bar;
    private @Nullable Phase current;

    WritingProgress(Streams streams) {
        this.streams = streams;
    }

    /** Shows a bar of another task. After it is closed, the phases have bars again. */
    synchronized Progress beside(Progress progress) {
        end();
        other = progress;
        return progress;
    }

    @Override
    public synchronized void report(Phase phase, long done, long total) {
        String task = String.valueOf(TASKS.get(phase));
        if (other != null && !other.isClosed()) {
            other.tell(task + " " + (total == 0 ? PERCENT : PERCENT * done / total) + " %");
            return;
        }
        if (bar == null || phase != current) {
            end();
            bar = phase == Phase.DICTIONARY || phase == Phase.SECTIONS
                    ? Progress.bytes(streams, task, total)
                    : Progress.articles(streams, task, total);
            current = phase;
        }
        bar.at(done);
    }

    /** Draws the last bar a last time. Other lines may follow. */
    synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    @Override
    public void close() {
        end();
    }
}

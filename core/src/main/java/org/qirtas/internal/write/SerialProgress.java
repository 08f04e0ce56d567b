package org.qirtas.internal.write;

import java.util.function.IntConsumer;
import org.qirtas.WriterProgress;

/** Reports the progress of a writer, one call at a time. For any number of threads. */
final class SerialProgress {

    private final WriterProgress progress;

    SerialProgress(WriterProgress progress) {
        this.progress = progress;
    }

    synchronized void tell(WriterProgress.Phase phase, long done, long total) {
        progress.report(phase, done, total);
    }

    /** Receives amounts that any thread has done, and tells their sum, which therefore never falls. */
    IntConsumer sum(WriterProgress.Phase phase, long total) {
        Sum sum = new Sum();
        return amount -> {
            synchronized (this) {
                sum.done += amount;
                progress.report(phase, sum.done, total);
            }
        };
    }

    private static final class Sum {
        private long done;
    }
}

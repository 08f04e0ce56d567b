package org.qirtas.internal.write;

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
}

package org.qirtas.internal.write;

import java.util.concurrent.atomic.AtomicBoolean;

/** The state of a writer, and the refusal of calls that it does not allow. Threads that take turns see it. */
public final class WriterState {

    private final AtomicBoolean inUse = new AtomicBoolean();
    private Phase phase = Phase.OPEN;

    /** What a writer allows. */
    public enum Phase {
        /** Everything. */
        OPEN,
        /** Nothing, since an error. It is also the phase during work that may fail. */
        FAILED,
        /** Closing. */
        FINISHED,
        /** Nothing. */
        CLOSED
    }

    /** Refuses a second thread before it changes anything. */
    public void enter() {
        if (!inUse.compareAndSet(false, true)) {
            throw new IllegalStateException(
                    "the writer is being used by another thread; only one thread at a time may use it");
        }
    }

    public void leave() {
        inUse.set(false);
    }

    public void requireOpen() {
        switch (phase) {
            case FAILED -> throw new IllegalStateException("the writer has failed; its archive cannot be finished");
            case FINISHED -> throw new IllegalStateException("the archive is finished");
            case CLOSED -> throw new IllegalStateException("the writer is closed");
            case OPEN -> {}
        }
    }

    public void set(Phase next) {
        phase = next;
    }

    public boolean isClosed() {
        return phase == Phase.CLOSED;
    }
}

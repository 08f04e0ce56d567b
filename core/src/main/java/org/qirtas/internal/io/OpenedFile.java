package org.qirtas.internal.io;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.qirtas.ByteSource;

/** A source that is open, and the number of threads that are reading it. For any number of threads. */
final class OpenedFile {

    private static final int CLOSED = -1;

    private final ByteSource source;
    private final AtomicInteger readers = new AtomicInteger();
    private volatile boolean isUsed = true;

    OpenedFile(ByteSource source) {
        this.source = source;
    }

    /** Keeps the source open until {@link #leave()}, unless it is closed. */
    boolean enter() {
        if (!isUsed) {
            isUsed = true;
        }
        int count = readers.get();
        while (count != CLOSED && !readers.compareAndSet(count, count + 1)) {
            count = readers.get();
        }
        return count != CLOSED;
    }

    /** The open source. */
    ByteSource source() {
        return source;
    }

    void leave() {
        readers.decrementAndGet();
    }

    /** Closes the source if no thread has read it since the last call. */
    boolean closeIfUnused() throws IOException {
        if (isUsed) {
            isUsed = false;
            return false;
        }
        boolean isFree = readers.compareAndSet(0, CLOSED);
        if (isFree) {
            source.close();
        }
        return isFree;
    }
}

package org.qirtas;

import java.io.IOException;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The mappings of closed files that the garbage collector has still to unmap. For any number of threads.
 *
 * <p>A process has room for about 65,000 mappings on Linux, and a Java machine that finds none left for itself dies.
 * Closing archives fills no heap, so that with a large one the collector may come too late by itself; before there are
 * too many mappings it is asked to come.
 */
final class ClosedMappings {

    /** Half of what Linux gives a process; the other half is for open archives and for Java. */
    static final int LIMIT = 1 << 15;

    private static final int COLLECTIONS = 5;
    private static final long WAIT_MILLIS = 200;

    private final int limit;
    private final ReferenceQueue<ByteBuffer> unmapped = new ReferenceQueue<>();
    private final Set<Reference<? extends ByteBuffer>> waiting = ConcurrentHashMap.newKeySet();

    ClosedMappings(int limit) {
        this.limit = limit;
    }

    /** Adds a mapping that its file no longer needs. */
    void add(ByteBuffer mapping) {
        waiting.add(new PhantomReference<>(mapping, unmapped));
    }

    /** The mappings that are still there. */
    int count() {
        Reference<? extends ByteBuffer> gone = unmapped.poll();
        while (gone != null) {
            waiting.remove(gone);
            gone = unmapped.poll();
        }
        return waiting.size();
    }

    /**
     * Makes sure that a file can be mapped.
     *
     * @throws IOException if too many mappings are still there after collections
     */
    void makeRoom() throws IOException {
        if (count() >= limit) {
            collect();
        }
    }

    private synchronized void collect() throws IOException {
        for (int i = 0; count() >= limit; i++) {
            if (i == COLLECTIONS) {
                throw new IOException(limit + " closed archives wait for the garbage collector, which does not come;"
                        + " drop -XX:+DisableExplicitGC, or keep archives open");
            }
            System.gc();
            awaitOne();
        }
    }

    private void awaitOne() {
        try {
            Reference<? extends ByteBuffer> gone = unmapped.remove(WAIT_MILLIS);
            if (gone != null) {
                waiting.remove(gone);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.qirtas.spark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a file that were read, so that few and long requests serve many short reads. A read behind a part gets twice
 * as much as the read of that part. For any number of threads, which read at the same time.
 */
final class Windows {

    private static final int MIN_BYTES = 1 << 16;
    private static final int MAX_BYTES = 1 << 23;

    /** Maximum distance of a read behind a part that goes on with it: more than columns between chunks usually take. */
    private static final long GAP = 1 << 19;

    private static final int MAX_WINDOWS = 2 + Runtime.getRuntime().availableProcessors();

    private final Reading reading;
    private final long length;

    /** Those used last come first. */
    private final Deque<Window> windows = new ArrayDeque<>();

    /**
     * No parts yet.
     *
     * @param length length of the file
     */
    Windows(Reading reading, long length) {
        this.reading = reading;
        this.length = length;
    }

    /** Reads bytes of the file into a whole array. */
    interface Reading {
        void read(long position, byte[] target) throws IOException;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Window(long start, byte[] bytes) {

        long end() {
            return start + bytes.length;
        }

        boolean holds(long position) {
            return position >= start && position < end();
        }

        int copy(long position, ByteBuffer target) {
            int offset = (int) (position - start);
            int count = Math.min(target.remaining(), bytes.length - offset);
            target.put(bytes, offset, count);
            return count;
        }
    }

    /** As {@link org.qirtas.ByteSource#read}. */
    int read(long position, ByteBuffer target) throws IOException {
        if (position >= length) {
            return -1;
        }
        Window known = find(position);
        Window window = known == null ? load(position, target.remaining()) : known;
        return window.copy(position, target);
    }

    private synchronized @Nullable Window find(long position) {
        for (Iterator<Window> all = windows.iterator(); all.hasNext(); ) {
            Window window = all.next();
            if (window.holds(position)) {
                all.remove();
                windows.addFirst(window);
                return window;
            }
        }
        return null;
    }

    private Window load(long position, int wanted) throws IOException {
        long most = Math.max(wanted, Math.min(MAX_BYTES, 2L * before(position)));
        byte[] bytes = new byte[(int) Math.min(length - position, Math.max(MIN_BYTES, most))];
        reading.read(position, bytes);
        Window window = new Window(position, bytes);
        if (bytes.length <= MAX_BYTES) {
            keep(window);
        }
        return window;
    }

    /** Length of the part with which a read goes on; it is not needed any more. */
    private synchronized int before(long position) {
        for (Window window : windows) {
            if (position >= window.end() && position - window.end() < GAP) {
                windows.remove(window);
                return window.bytes().length;
            }
        }
        return 0;
    }

    private synchronized void keep(Window window) {
        windows.addFirst(window);
        if (windows.size() > MAX_WINDOWS) {
            windows.removeLast();
        }
    }

    /** Frees the memory of all parts. */
    synchronized void clear() {
        windows.clear();
    }
}

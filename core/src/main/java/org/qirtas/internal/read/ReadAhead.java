package org.qirtas.internal.read;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads frames. Consecutive requests read many frames at a time. For one thread. */
final class ReadAhead {

    /** Maximum bytes of a read: about the frames of a chunk. */
    static final int LENGTH = 1 << 15;

    private @Nullable SectionReader file;
    private byte[] bytes = {};
    private long start;
    private int length;
    private long next;

    /** Goes to other bytes. What was read ahead is forgotten. */
    void enter(SectionReader entered) {
        file = entered;
        length = 0;
        next = 0;
    }

    private SectionReader file() {
        return Objects.requireNonNull(file, "no bytes were entered");
    }

    /**
     * Reads bytes into an array from its first element on.
     *
     * @param end end of the bytes that may be requested next
     */
    void read(long position, byte[] target, int count, long end) throws IOException {
        boolean follows = position == next;
        next = position + count;
        if (isThere(position, count) || (follows && fill(position, count, end))) {
            System.arraycopy(bytes, (int) (position - start), target, 0, count);
        } else {
            file().read(position, target, count);
        }
    }

    private boolean isThere(long position, int count) {
        return position >= start && position + count <= start + length;
    }

    /** Reads more than requested, unless that fails: a bad sector may lie outside this frame. */
    private boolean fill(long position, int count, long end) {
        int available = (int) Math.min(LENGTH, end - position);
        if (available <= count) {
            return false;
        }
        if (bytes.length == 0) {
            bytes = new byte[LENGTH];
        }
        length = 0;
        try {
            file().read(position, bytes, available);
        } catch (IOException e) {
            return false;
        }
        start = position;
        length = available;
        return true;
    }
}

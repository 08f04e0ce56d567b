package org.qirtas.internal.read;

import java.io.IOException;

/** Reads frames, and where they are asked for one after the other many at a time. For one thread. */
final class ReadAhead {

    /** Bytes that are read at a time at most: about the frames of a chunk. */
    static final int LENGTH = 1 << 15;

    private final SectionReader file;
    private byte[] bytes = {};
    private long start;
    private int length;
    private long next;

    ReadAhead(SectionReader file) {
        this.file = file;
    }

    /**
     * Reads bytes into an array from its first element on.
     *
     * @param end where the bytes end that may be asked for next
     */
    void read(long position, byte[] target, int count, long end) throws IOException {
        boolean follows = position == next;
        next = position + count;
        if (isThere(position, count) || (follows && fill(position, count, end))) {
            System.arraycopy(bytes, (int) (position - start), target, 0, count);
        } else {
            file.read(position, target, count);
        }
    }

    private boolean isThere(long position, int count) {
        return position >= start && position + count <= start + length;
    }

    /** Reads more than is asked for; not if a bad sector comes that perhaps is none of this frame's business. */
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
            file.read(position, bytes, available);
        } catch (IOException e) {
            return false;
        }
        start = position;
        length = available;
        return true;
    }
}

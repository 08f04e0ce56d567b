package org.qirtas.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A window that moves over a stream and holds the current part of it, of a limited length. For one thread.
 *
 * <pre>
 * buffer: | parts given | current part | not looked at | free |
 *                       ^ start        ^ scanned       ^ filled
 * </pre>
 */
abstract class ByteWindow implements Closeable {

    private static final int INITIAL_CAPACITY = 1 << 17;

    private final InputStream in;
    private final int maxLength;
    private long bytesBeforeBuffer;

    byte[] buffer = new byte[INITIAL_CAPACITY];
    int start;
    int scanned;
    int filled;

    /** Whether the current part has more bytes than allowed; its content is then lost. */
    boolean tooLong;

    ByteWindow(InputStream in, int maxLength) {
        this.in = in;
        this.maxLength = maxLength;
    }

    /** Drops what is there of the current part if it has more bytes than allowed. */
    final void dropIfTooLong() {
        if (filled - start > maxLength) {
            tooLong = true;
            bytesBeforeBuffer += filled - start;
            filled = start;
            scanned = start;
        }
    }

    /** Reads more bytes after those that are there, and returns their number; -1 at the end of the stream. */
    final int readMore() throws IOException {
        makeRoom();
        int count = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(count, 0);
        return count;
    }

    private void makeRoom() {
        System.arraycopy(buffer, start, buffer, 0, filled - start);
        bytesBeforeBuffer += start;
        scanned -= start;
        filled -= start;
        start = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(2 * filled, maxLength + INITIAL_CAPACITY));
        }
    }

    /** Whether the current part has more bytes than allowed; its content is then lost. */
    final boolean isTooLong() {
        return tooLong;
    }

    /** The maximum number of bytes of a part. */
    final int maxLength() {
        return maxLength;
    }

    /** Number of bytes up to the end of the current part. */
    final long bytesRead() {
        return bytesBeforeBuffer + scanned;
    }

    /** Where in the stream the current part begins, in bytes. */
    final long position() {
        return bytesBeforeBuffer + start;
    }

    /** The bytes that hold the current part; valid until the next. */
    final byte[] array() {
        return buffer;
    }

    /** Where in the array the current part begins. */
    final int offset() {
        return start;
    }

    /** Length of the current part. */
    abstract int length();

    /** A copy of the current part. */
    final byte[] copy() {
        return Arrays.copyOfRange(buffer, start, start + length());
    }

    @Override
    public final void close() throws IOException {
        in.close();
    }
}

package org.qirtas.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Lines of bytes that end with LF or CR LF; the last line need not. Holds one line at a time. After an {@code
 * IOException} there are no more lines. For one thread.
 *
 * <pre>
 * buffer: | lines given | current line | LF | not looked at | free |
 *                       ^ start        ^ end ^ scanned      ^ filled
 * </pre>
 */
final class LineReader implements Closeable {

    private static final int INITIAL_CAPACITY = 1 << 17;

    private final InputStream in;
    private final int maxLength;

    private byte[] buffer = new byte[INITIAL_CAPACITY];
    private int start;
    private int end;
    private int scanned;
    private int filled;
    private boolean atEnd;
    private boolean tooLong;
    private long number;
    private long bytesBeforeBuffer;

    LineReader(InputStream in, int maxLength) {
        this.in = in;
        this.maxLength = maxLength;
    }

    /**
     * Advances to the next line.
     *
     * @return whether there is one
     */
    boolean next() throws IOException {
        start = scanned;
        tooLong = false;
        number++;
        while (!scan()) {
            dropIfTooLong();
            if (!fill()) {
                end = filled;
                return tooLong || start < end;
            }
        }
        tooLong |= end - start > maxLength;
        return true;
    }

    private boolean scan() {
        for (; scanned < filled; scanned++) {
            if (buffer[scanned] == '\n') {
                end = scanned++;
                return true;
            }
        }
        return false;
    }

    private void dropIfTooLong() {
        if (filled - start > maxLength) {
            tooLong = true;
            bytesBeforeBuffer += filled - start;
            filled = start;
            scanned = start;
        }
    }

    private boolean fill() throws IOException {
        if (atEnd) {
            return false;
        }
        makeRoom();
        try {
            int count = in.read(buffer, filled, buffer.length - filled);
            atEnd = count < 0;
            filled += Math.max(count, 0);
            return !atEnd;
        } catch (IOException e) {
            atEnd = true;
            filled = start;
            scanned = start;
            throw e;
        }
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

    /** Skips a byte order mark at the beginning of the current line. */
    void skipByteOrderMark() {
        if (end - start >= 3
                && buffer[start] == (byte) 0xEF
                && buffer[start + 1] == (byte) 0xBB
                && buffer[start + 2] == (byte) 0xBF) {
            start += 3;
        }
    }

    /** Whether the current line has only white space. */
    boolean isBlank() {
        for (int i = start; i < end; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return !tooLong;
    }

    /** Whether the current line has more bytes than allowed; its content is then lost. */
    boolean isTooLong() {
        return tooLong;
    }

    /** The maximum number of bytes of a line. */
    int maxLength() {
        return maxLength;
    }

    /** Number of the current line, from 1. */
    long number() {
        return number;
    }

    /** Number of bytes up to the end of the current line. */
    long bytesRead() {
        return bytesBeforeBuffer + scanned;
    }

    /** Where in the stream the current line begins, in bytes. */
    long position() {
        return bytesBeforeBuffer + start;
    }

    /** The bytes that hold the current line; valid until the next line. */
    byte[] array() {
        return buffer;
    }

    /** Where in the array the current line begins. */
    int offset() {
        return start;
    }

    /** Length of the current line without its line end. */
    int length() {
        return end > start && buffer[end - 1] == '\r' ? end - start - 1 : end - start;
    }

    /** A copy of the current line without its line end. */
    byte[] copy() {
        return Arrays.copyOfRange(buffer, start, start + length());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

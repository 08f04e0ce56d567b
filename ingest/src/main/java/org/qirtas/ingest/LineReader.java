package org.qirtas.ingest;

import java.io.IOException;
import java.io.InputStream;

/**
 * Lines of bytes that end with LF or CR LF; the last line need not. Holds one line at a time. After an {@code
 * IOException} there are no more lines. For one thread.
 *
 * <pre>
 * buffer: | lines given | current line | LF | not looked at | free |
 *                       ^ start        ^ end ^ scanned      ^ filled
 * </pre>
 */
final class LineReader extends ByteWindow {

    private int end;
    private boolean atEnd;
    private long number;

    LineReader(InputStream in, int maxLength) {
        super(in, maxLength);
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
        tooLong |= end - start > maxLength();
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

    private boolean fill() throws IOException {
        if (atEnd) {
            return false;
        }
        try {
            atEnd = readMore() < 0;
            return !atEnd;
        } catch (IOException e) {
            atEnd = true;
            filled = start;
            scanned = start;
            throw e;
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

    /** Number of the current line, from 1. */
    long number() {
        return number;
    }

    /** Length of the current line without its line end. */
    @Override
    int length() {
        return end > start && buffer[end - 1] == '\r' ? end - start - 1 : end - start;
    }
}

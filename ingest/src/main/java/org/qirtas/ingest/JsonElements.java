package org.qirtas.ingest;

import java.io.IOException;
import java.io.InputStream;

/**
 * Splits bytes into JSON values without parsing them, by brackets and strings. Holds one value at a time. A string ends
 * at the end of a line, where JSON does not allow it to go on. For one thread.
 */
final class JsonElements extends ByteWindow {

    private long line = 1;
    private long firstLine;
    private int depth;
    private boolean isString;
    private boolean isEscaped;
    private boolean isCut;

    JsonElements(InputStream in, int maxLength) {
        super(in, maxLength);
    }

    /** The next byte that is not white space and not part of a byte order mark at the beginning; -1 at the end. */
    int peek() throws IOException {
        int c = next();
        while (isBlank(c) || isByteOrderMark(c)) {
            scanned++;
            line += c == '\n' ? 1 : 0;
            start = scanned;
            c = next();
        }
        start = scanned;
        return c;
    }

    /** Passes over the byte that {@link #peek} gave. */
    void skip() {
        start = ++scanned;
    }

    /** Makes the value that begins with the byte that {@link #peek} gave the current one. */
    void read() throws IOException {
        firstLine = line;
        depth = 0;
        isString = false;
        isEscaped = false;
        tooLong = false;
        isCut = false;
        boolean goesOn = true;
        while (goesOn) {
            int c = next();
            isCut = c < 0 && (depth > 0 || isString);
            goesOn = c >= 0 && takes(c);
        }
        tooLong |= scanned - start > maxLength();
    }

    /** Takes a byte, unless it is after the value. Returns whether more bytes may follow. */
    private boolean takes(int c) {
        boolean isBracket = !isString && (c == '{' || c == '[' || c == '}' || c == ']');
        if (!isString && depth == 0 && scanned > start && (isBracket || c == ',' || isBlank(c))) {
            return false;
        }
        scanned++;
        line += c == '\n' ? 1 : 0;
        if (isBracket) {
            depth += c == '{' || c == '[' ? 1 : -1;
        } else {
            string(c);
        }
        return depth > 0 || isString || !(isBracket || c == '"');
    }

    private void string(int c) {
        if (isEscaped) {
            isEscaped = false;
            isString = c != '\n';
        } else if (isString) {
            isEscaped = c == '\\';
            isString = c != '"' && c != '\n';
        } else {
            isString = c == '"';
        }
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private boolean isByteOrderMark(int c) {
        return switch ((int) Math.min(bytesRead(), 3)) {
            case 0 -> c == 0xEF;
            case 1 -> c == 0xBB;
            case 2 -> c == 0xBF;
            default -> false;
        };
    }

    private int next() throws IOException {
        return scanned < filled || fill() ? buffer[scanned] & 0xFF : -1;
    }

    private boolean fill() throws IOException {
        dropIfTooLong();
        return readMore() > 0;
    }

    /** Whether the bytes end inside the current value. */
    boolean isCut() {
        return isCut;
    }

    /** The line in which the current value begins, from 1. */
    long firstLine() {
        return firstLine;
    }

    /** The line up to which the bytes are split. */
    long line() {
        return line;
    }

    @Override
    int length() {
        return scanned - start;
    }
}

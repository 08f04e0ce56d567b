package org.qirtas.ingest;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The bits of a stream, the highest of each byte first. For one thread. */
final class BitStream implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private long bits;
    private int available;

    BitStream(InputStream in) {
        this.in = in;
    }

    /** The next bits as a number. At most 32. */
    long bits(int count) throws IOException {
        while (available < count) {
            if (position == filled && !fill()) {
                throw new EOFException("the file ends too early");
            }
            bits = bits << Byte.SIZE | (buffer[position++] & 0xFF);
            available += Byte.SIZE;
        }
        available -= count;
        return (bits >>> available) & ((1L << count) - 1);
    }

    /** The next bit. */
    int bit() throws IOException {
        return (int) bits(1);
    }

    /** Passes over the rest of the current byte. Returns whether a byte follows. */
    boolean nextByte() throws IOException {
        available = 0;
        return position < filled || fill();
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

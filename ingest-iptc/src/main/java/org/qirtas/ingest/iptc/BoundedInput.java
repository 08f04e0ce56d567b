package org.qirtas.ingest.iptc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;

/** A stream that ends in an error when an item takes too many bytes. For one thread. */
final class BoundedInput extends FilterInputStream {

    private static final long MAX_BYTES = 64 << 20;

    private long count;
    private long begin;

    /** An item takes too many bytes. */
    static final class TooLongException extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    BoundedInput(InputStream in) {
        super(in);
    }

    /** Begins an item. */
    void begin() {
        begin = count;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        count += Math.max(read, 0);
        if (count - begin > MAX_BYTES) {
            throw new TooLongException();
        }
        return read;
    }
}

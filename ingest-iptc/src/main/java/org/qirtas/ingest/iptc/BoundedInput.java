package org.qirtas.ingest.iptc;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import org.qirtas.ingest.internal.BulkStream;

/** A stream that ends in an error when an item takes too many bytes. For one thread. */
final class BoundedInput extends BulkStream {

    private static final long MAX_BYTES = 64 << 20;

    private final InputStream in;
    private long count;
    private long begin;

    /** An item takes too many bytes. */
    static final class TooLongException extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    BoundedInput(InputStream in) {
        this.in = in;
    }

    /** Begins an item. */
    void begin() {
        begin = count;
    }

    long count() {
        return count;
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

    @Override
    public void close() throws IOException {
        in.close();
    }
}

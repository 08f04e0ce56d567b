package org.qirtas.ingest.internal;

import java.io.IOException;
import java.io.InputStream;

/** A stream that reads into a part of an array, and a single byte in the same way. */
public abstract class BulkStream extends InputStream {

    /** For streams of any source. */
    protected BulkStream() {}

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public abstract int read(byte[] target, int offset, int length) throws IOException;
}

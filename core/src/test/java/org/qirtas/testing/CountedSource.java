package org.qirtas.testing;

import java.nio.ByteBuffer;
import org.qirtas.ByteSource;

/** A file in memory that counts the bytes that are read. For one thread. */
public final class CountedSource implements ByteSource {

    private final byte[] bytes;
    private long read;

    /** A file with bytes, which are not copied. */
    public CountedSource(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Bytes that were read since the last time. */
    public long takeRead() {
        long taken = read;
        read = 0;
        return taken;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public int read(long position, ByteBuffer target) {
        int count = Math.min(target.remaining(), bytes.length - (int) position);
        target.put(bytes, (int) position, count);
        read += count;
        return count;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}

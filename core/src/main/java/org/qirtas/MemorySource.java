package org.qirtas;

import java.nio.ByteBuffer;

/** Bytes in memory. */
final class MemorySource implements ByteSource {

    private final ByteBuffer bytes;

    /** All bytes from the buffer's position to its limit; neither moves. */
    MemorySource(ByteBuffer buffer) {
        bytes = buffer.slice().asReadOnlyBuffer();
    }

    @Override
    public long length() {
        return bytes.limit();
    }

    @Override
    public int read(long position, ByteBuffer target) {
        if (position >= bytes.limit()) {
            return -1;
        }
        int count = Math.min(target.remaining(), bytes.limit() - (int) position);
        target.put(target.position(), bytes, (int) position, count);
        target.position(target.position() + count);
        return count;
    }

    @Override
    public void close() {
        // Memory needs no closing.
    }
}

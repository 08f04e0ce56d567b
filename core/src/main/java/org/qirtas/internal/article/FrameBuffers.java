package org.qirtas.internal.article;

import java.nio.ByteBuffer;
import org.qirtas.internal.format.Limits;

/** The input and output buffers of decompression, shared by the readers of several models. For one thread. */
public final class FrameBuffers {

    private ByteBuffer in = ByteBuffer.allocateDirect(1 << 14);
    private ByteBuffer out = ByteBuffer.allocateDirect(1 << 10);
    private byte[] content = new byte[1 << 13];

    /** Capacity of the output buffer in bytes of content. */
    public int capacity() {
        return out.capacity();
    }

    /** An empty buffer with room for a frame. */
    ByteBuffer in(int length) {
        if (in.capacity() < length) {
            in = ByteBuffer.allocateDirect(length + length / 4);
        }
        return in.clear();
    }

    /** A buffer with room for a content. */
    ByteBuffer out(int length) {
        if (out.capacity() < length) {
            out = ByteBuffer.allocateDirect(length);
        }
        return out;
    }

    /** The first bytes of {@link #out} on the heap. */
    byte[] content(int length) {
        if (content.length < length) {
            content = new byte[Math.max(length, Math.min(Limits.CONTENT, length + length / 4))];
        }
        out.get(0, content, 0, length);
        return content;
    }
}

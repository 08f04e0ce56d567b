package org.qirtas.internal.read;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.qirtas.ByteRange;
import org.qirtas.ByteSource;

/** The source of an archive's bytes, and its name. For any number of threads. */
final class OpenSource implements Closeable {

    private final ByteSource source;
    private final String name;
    private final long length;
    private volatile boolean closed;

    OpenSource(ByteSource source, String name) throws IOException {
        this.source = source;
        this.name = name;
        length = source.length();
    }

    String name() {
        return name;
    }

    long length() {
        return length;
    }

    /** Fills what remains of a buffer. */
    void read(long position, ByteBuffer target) throws IOException {
        try {
            readFully(position, target);
        } catch (IOException e) {
            if (closed) {
                throw new IllegalStateException(name + " is closed", e);
            }
            throw e;
        }
    }

    /** Announces ranges that will be read soon. */
    void prefetch(List<ByteRange> ranges) throws IOException {
        try {
            source.prefetch(ranges);
        } catch (IOException e) {
            if (closed) {
                throw new IllegalStateException(name + " is closed", e);
            }
            throw e;
        }
    }

    private void readFully(long position, ByteBuffer target) throws IOException {
        long next = position;
        while (target.hasRemaining()) {
            int count = source.read(next, target);
            if (count < 0) {
                throw new EOFException(
                        name + " has no byte " + next + "; it had " + length + " bytes when it was opened");
            }
            next += count;
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        source.close();
    }
}

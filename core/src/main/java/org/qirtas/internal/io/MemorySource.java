package org.qirtas.internal.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.qirtas.ByteSource;

/** Bytes in memory. */
public final class MemorySource implements ByteSource {

    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final ByteBuffer bytes;

    /** All bytes from the buffer's position to its limit; neither moves. */
    public MemorySource(ByteBuffer buffer) {
        bytes = buffer.slice().asReadOnlyBuffer();
    }

    /** Reads a resource of the package of a class. */
    public static MemorySource ofResource(Class<?> anchor, String name) throws IOException {
        try (InputStream in = anchor.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("there is no resource " + name + " beside " + anchor.getName());
            }
            return new MemorySource(ByteBuffer.wrap(in.readAllBytes()));
        }
    }

    /** Reads a file that fits into an array. */
    static MemorySource ofFile(Path file) throws IOException {
        if (Files.size(file) > LONGEST_ARRAY) {
            throw new IOException(file + " is too long to be read into memory; copy it to a disk and open the copy");
        }
        return new MemorySource(ByteBuffer.wrap(Files.readAllBytes(file)));
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
        // Memory need not be closed.
    }
}

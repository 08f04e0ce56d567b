package org.qirtas.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.qirtas.ingest.internal.BulkStream;

/**
 * A stream that may be compressed, which its first bytes show. They are read when the first byte is requested. A pipe is
 * therefore not read earlier. For one thread.
 */
final class UncompressedStream extends BulkStream {

    private final PushbackInputStream stored;
    private final boolean mustBeCompressed;
    private @Nullable InputStream content;

    /** The content of a stream that may be compressed or not. */
    UncompressedStream(InputStream stored) {
        this(stored, false);
    }

    /**
     * The content of a stream.
     *
     * @param mustBeCompressed whether it must be compressed; uncompressed or empty bytes are then damaged
     */
    UncompressedStream(InputStream stored, boolean mustBeCompressed) {
        this.stored = new PushbackInputStream(stored, Compression.HEAD_BYTES);
        this.mustBeCompressed = mustBeCompressed;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return content().read(target, offset, length);
    }

    /** Whether the first bytes are those of a compression. */
    boolean isCompressed() throws IOException {
        return content() != stored;
    }

    private InputStream content() throws IOException {
        if (content == null) {
            byte[] head = stored.readNBytes(Compression.HEAD_BYTES);
            stored.unread(head);
            Optional<Compression> compression = KnownCompression.of(head);
            content = compression.isPresent() ? compression.get().open(stored) : uncompressed(head.length);
        }
        return content;
    }

    private InputStream uncompressed(int headLength) throws IOException {
        if (mustBeCompressed) {
            if (headLength == 0) {
                throw new EOFException("empty");
            }
            throw new ZipException("not compressed with any of " + KnownCompression.names());
        }
        return stored;
    }

    @Override
    public void close() throws IOException {
        (content == null ? stored : content).close();
    }
}

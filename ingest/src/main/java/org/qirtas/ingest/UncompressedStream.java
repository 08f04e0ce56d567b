package org.qirtas.ingest;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A stream that may be compressed with gzip or zstd, which its first bytes show. They are read when the first byte is
 * requested. A pipe is therefore not read earlier. For one thread.
 */
final class UncompressedStream extends InputStream {

    private static final int MAGIC_LENGTH = 4;
    private static final int GZIP = 0x8B1F;
    private static final int ZSTD = 0xFD2FB528;

    /** The magic of a zstd frame without content. There are 16 kinds. */
    private static final int ZSTD_SKIPPABLE = 0x184D2A50;

    /** Maximum window, 128 MiB, which is the default limit of zstd. A file of a few bytes can demand up to 2 GiB. */
    private static final int MAX_WINDOW_LOG = 27;

    private static final int BUFFER_SIZE = 1 << 16;

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
        this.stored = new PushbackInputStream(stored, MAGIC_LENGTH);
        this.mustBeCompressed = mustBeCompressed;
    }

    @Override
    public int read() throws IOException {
        return content().read();
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
            byte[] magic = stored.readNBytes(MAGIC_LENGTH);
            stored.unread(magic);
            content = decompress(u32(magic));
            requireCompressed(magic.length);
        }
        return content;
    }

    private InputStream decompress(int magic) throws IOException {
        if ((magic & 0xFFFF) == GZIP) {
            return new GzipStream(stored);
        }
        boolean isZstd = magic == ZSTD || (magic & ~0xF) == ZSTD_SKIPPABLE;
        return isZstd
                ? new ZstdInputStream(new BufferedInputStream(stored, BUFFER_SIZE)).setLongMax(MAX_WINDOW_LOG)
                : stored;
    }

    private void requireCompressed(int magicLength) throws IOException {
        if (mustBeCompressed && content == stored) {
            if (magicLength == 0) {
                throw new EOFException("empty");
            }
            throw new ZipException("neither gzip nor zstd");
        }
    }

    private static int u32(byte[] bytes) {
        int value = 0;
        for (int i = 0; i < bytes.length; i++) {
            value |= (bytes[i] & 0xFF) << (8 * i);
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        (content == null ? stored : content).close();
    }
}

package org.qirtas.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream that may be compressed with gzip or zstd: its first bytes tell. They are read when the first byte is asked
 * for, so that nothing waits for a pipe earlier. For one thread.
 */
final class UncompressedStream extends InputStream {

    private static final int MAGIC_LENGTH = 4;
    private static final int GZIP = 0x8B1F;
    private static final int ZSTD = 0xFD2FB528;

    /** Of a zstd frame that holds no content, of which there are 16 kinds. */
    private static final int ZSTD_SKIPPABLE = 0x184D2A50;

    private final PushbackInputStream stored;
    private @Nullable InputStream content;

    UncompressedStream(InputStream stored) {
        this.stored = new PushbackInputStream(stored, MAGIC_LENGTH);
    }

    @Override
    public int read() throws IOException {
        return content().read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return content().read(target, offset, length);
    }

    private InputStream content() throws IOException {
        if (content == null) {
            byte[] magic = stored.readNBytes(MAGIC_LENGTH);
            stored.unread(magic);
            content = decompress(u32(magic));
        }
        return content;
    }

    private InputStream decompress(int magic) throws IOException {
        if ((magic & 0xFFFF) == GZIP) {
            return new GzipStream(stored);
        }
        boolean isZstd = magic == ZSTD || (magic & ~0xF) == ZSTD_SKIPPABLE;
        return isZstd ? SourceFile.zstd(stored) : stored;
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

package org.qirtas.ingest;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.qirtas.ingest.Compression.RefusedException;
import org.qirtas.ingest.internal.BulkStream;

/**
 * The content of a zstd file, with all its frames. Web archives may begin with the dictionary of all frames, itself
 * compressed or not, in a frame without content of a kind of its own. For one thread.
 */
final class ZstdContent extends BulkStream {

    /** The magic of a frame. */
    static final int FRAME = 0xFD2FB528;

    private static final int DICTIONARY_FRAME = 0x184D2A5D;
    private static final int DICTIONARY = 0xEC30A437;
    private static final int MAX_DICTIONARY = 16 << 20;
    /** Maximum window, 128 MiB, which is the default limit of zstd. A file of a few bytes can demand up to 2 GiB. */
    private static final int MAX_WINDOW_LOG = 27;

    private static final int BUFFER_SIZE = 1 << 16;

    private final InputStream in;

    private ZstdContent(InputStream in) {
        this.in = in;
    }

    /**
     * Opens a file.
     *
     * @param stored the compressed bytes
     */
    static InputStream open(InputStream stored) throws IOException {
        BufferedInputStream frames = new BufferedInputStream(stored, BUFFER_SIZE);
        Optional<byte[]> dictionary = dictionary(frames);
        ZstdInputStream content = new ZstdInputStream(frames).setLongMax(MAX_WINDOW_LOG);
        if (dictionary.isPresent()) {
            content.setDict(dictionary.get());
        }
        return new ZstdContent(content);
    }

    /** Reads the dictionary, if the first frame is one. */
    private static Optional<byte[]> dictionary(BufferedInputStream frames) throws IOException {
        frames.mark(2 * Integer.BYTES);
        ByteBuffer header =
                ByteBuffer.wrap(frames.readNBytes(2 * Integer.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        if (header.limit() < 2 * Integer.BYTES || header.getInt() != DICTIONARY_FRAME) {
            frames.reset();
            return Optional.empty();
        }
        int length = header.getInt();
        byte[] stored = frames.readNBytes(required(length < 0 ? Integer.MAX_VALUE : length));
        if (stored.length < length) {
            throw new EOFException("the file ends in its dictionary");
        }
        return Optional.of(magic(stored) == FRAME ? decompressed(stored) : stored)
                .filter(bytes -> magic(bytes) == DICTIONARY);
    }

    private static byte[] decompressed(byte[] stored) throws IOException {
        try (InputStream in = new ZstdInputStream(new ByteArrayInputStream(stored)).setLongMax(MAX_WINDOW_LOG)) {
            byte[] dictionary = in.readNBytes(MAX_DICTIONARY + 1);
            required(dictionary.length);
            return dictionary;
        }
    }

    private static int required(int length) throws RefusedException {
        if (length > MAX_DICTIONARY) {
            throw new RefusedException("it has a dictionary of more than " + MAX_DICTIONARY + " bytes");
        }
        return length;
    }

    private static int magic(byte[] bytes) {
        return bytes.length < Integer.BYTES
                ? 0
                : ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (ZstdIOException e) {
            if (Math.abs(e.getErrorCode()) == Math.abs(Zstd.errDictionaryWrong())) {
                throw new RefusedException("it was compressed with a dictionary that is not in it; decompress it with"
                        + " zstd -d -D DICTIONARY");
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

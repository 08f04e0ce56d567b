package org.qirtas.format;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;

/**
 * Bytes that are read whole, such as a vocabulary: the length, the stored length, and a zstd frame (RFC 8878) with its
 * content size, or the bytes themselves where that is not shorter and both lengths are equal.
 */
public final class CompressedBlock {

    private static final int LEVEL = 19;

    /** A window of the whole block, so that nothing is out of reach. */
    private static final int MAX_WINDOW_LOG = 27;

    private CompressedBlock() {}

    /** Writes a block. */
    public static void write(PayloadWriter writer, byte[] content) {
        byte[] stored = compress(content);
        if (stored.length >= content.length) {
            stored = content;
        }
        writer.varint(content.length).varint(stored.length).bytes(stored);
    }

    private static byte[] compress(byte[] content) {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            context.setLevel(LEVEL);
            context.setChecksum(false);
            if (content.length > 1 << 20) {
                context.setLong(Math.min(MAX_WINDOW_LOG, BitPacking.width(content.length)));
            }
            return context.compress(content);
        }
    }

    /** Reads a block whose content is at most {@code limit} bytes long. */
    public static byte[] read(PayloadReader reader, int limit) throws FormatException {
        int length = reader.varint(limit, "the length of a block");
        int storedLength = reader.varint(length, "the stored length of a block");
        byte[] stored = reader.bytes(storedLength);
        if (storedLength == length) {
            return stored;
        }
        if (storedLength == 0 || Zstd.getFrameContentSize(stored) != length) {
            throw new FormatException("a compressed block does not have the length it should have");
        }
        try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
            return context.decompress(stored, length);
        } catch (ZstdException e) {
            throw new FormatException("a compressed block cannot be decompressed: " + e.getMessage());
        }
    }
}

package org.qirtas.format;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;

/**
 * Bytes that are read whole, such as a vocabulary: the length, the stored length, and a zstd frame (RFC 8878) with its
 * content size, or the bytes themselves where that is not shorter and both lengths are equal.
 */
public final class CompressedBlock {

    private CompressedBlock() {}

    /**
     * Writes a block.
     *
     * @param content the bytes, at most 2^27 if nothing is to be out of reach
     * @param search how hard to search for repetitions
     */
    public static void write(PayloadWriter writer, byte[] content, MatchSearch search) {
        byte[] stored = compress(content, search);
        if (stored.length >= content.length) {
            stored = content;
        }
        writer.varint(content.length).varint(stored.length).bytes(stored);
    }

    private static byte[] compress(byte[] content, MatchSearch search) {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            search.prepare(context, content.length);
            context.setChecksum(false);
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
        ZstdFrame.require(stored, length);
        try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
            return context.decompress(stored, length);
        } catch (ZstdException e) {
            throw new FormatException("a compressed block cannot be decompressed: " + e.getMessage());
        }
    }
}

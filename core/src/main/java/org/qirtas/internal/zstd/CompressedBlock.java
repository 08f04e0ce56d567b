package org.qirtas.internal.zstd;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.nio.ByteBuffer;
import java.util.function.IntConsumer;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;

/**
 * Bytes that are read as a whole, such as a vocabulary: the length, the stored length, and a zstd frame (RFC 8878) with
 * its content size. If the frame is not shorter, the bytes themselves are stored, and both lengths are equal.
 */
public final class CompressedBlock {

    /** Bytes passed to zstd at a time: some of its blocks. */
    private static final int PIECE = 1 << 19;

    private CompressedBlock() {}

    /**
     * Writes a block.
     *
     * @param content the bytes; at most 2^27 keep all of them within reach of a match
     * @param search parameters of the search for repetitions
     * @param compressed receives the number of bytes compressed since its last call
     */
    public static void write(ByteWriter writer, byte[] content, ZstdParameters search, IntConsumer compressed) {
        byte[] stored = compress(content, search, compressed);
        if (stored.length >= content.length) {
            stored = content;
        }
        writer.varint(content.length).varint(stored.length).bytes(stored);
    }

    /** One frame. The pieces in which zstd takes the content do not change it. */
    private static byte[] compress(byte[] content, ZstdParameters search, IntConsumer compressed) {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            search.prepare(context, content.length);
            context.setChecksum(false);
            context.setPledgedSrcSize(content.length);
            ByteBuffer in = ByteBuffer.allocateDirect(Math.min(PIECE, content.length));
            ByteBuffer out = ByteBuffer.allocateDirect(Math.toIntExact(Zstd.compressBound(content.length)));
            int taken = 0;
            boolean ended = false;
            while (!ended) {
                int count = Math.min(PIECE, content.length - taken);
                in.clear().put(content, taken, count).flip();
                taken += count;
                ended = isEnded(context, out, in, taken == content.length);
                compressed.accept(count);
            }
            byte[] frame = new byte[out.position()];
            out.get(0, frame);
            return frame;
        }
    }

    /** Compresses a piece, and returns whether the frame has ended. */
    private static boolean isEnded(ZstdCompressCtx context, ByteBuffer out, ByteBuffer in, boolean isLast) {
        boolean isDone = false;
        while (in.hasRemaining() || (isLast && !isDone)) {
            isDone = context.compressDirectByteBufferStream(out, in, isLast ? EndDirective.END : EndDirective.CONTINUE);
        }
        return isLast;
    }

    /** Reads a block whose content is at most {@code limit} bytes long. */
    public static byte[] read(ByteReader reader, int limit) throws FormatException {
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

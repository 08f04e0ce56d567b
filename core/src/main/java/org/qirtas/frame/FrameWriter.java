package org.qirtas.frame;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.qirtas.format.FormatException;
import org.qirtas.format.MatchSearch;
import org.qirtas.format.PayloadWriter;

/** Compresses articles with one dictionary. For one thread. */
public final class FrameWriter implements AutoCloseable {

    /** Tables for a long article, even if there is no dictionary. */
    private static final int MIN_SEARCHED = 1 << 17;

    private final ZstdCompressCtx context = new ZstdCompressCtx();
    private ByteBuffer in = ByteBuffer.allocateDirect(1 << 16);
    private ByteBuffer out = ByteBuffer.allocateDirect(1 << 16);

    /**
     * A writer. It takes up to 16 times the bytes of the dictionary in native memory.
     *
     * @param dictionary the dictionary, possibly none
     * @param search how hard to search for repetitions
     */
    public FrameWriter(Dictionary dictionary, MatchSearch search) {
        search.prepare(context, Math.max(MIN_SEARCHED, dictionary.bytes().length));
        context.setMagicless(true);
        context.setContentSize(false);
        context.setChecksum(false);
        context.setDictID(false);
        if (!dictionary.isEmpty()) {
            context.loadDict(dictionary.bytes(), dictionary.contentType());
        }
    }

    /** The frame of an article that stands in the dictionary. */
    public static byte[] exemplar(int offset, int length) {
        return new PayloadWriter()
                .u8(Frame.EXEMPLAR)
                .varint(offset)
                .varint(length)
                .toBytes();
    }

    /** Compresses the content of an article. */
    public byte[] compress(Content content) throws FormatException {
        content.requireFits();
        byte[] tail = content.tail();
        in = room(in, content.head().length + tail.length);
        out = room(out, Math.toIntExact(Zstd.compressBound(content.head().length + tail.length)) + 64);
        in.clear().put(content.head()).put(tail);
        out.clear();
        context.setPledgedSrcSize(content.head().length + tail.length);
        in.position(0).limit(content.head().length);
        run(EndDirective.FLUSH);
        in.limit(content.head().length + tail.length);
        run(EndDirective.END);
        byte[] blocks = new byte[out.position() - Frame.HEADER_LENGTH];
        out.get(Frame.HEADER_LENGTH, blocks);
        return slim(blocks, content.length());
    }

    private void run(EndDirective directive) {
        boolean done = false;
        while (!done) {
            done = context.compressDirectByteBufferStream(out, in, directive);
        }
    }

    private static ByteBuffer room(ByteBuffer buffer, int length) {
        return buffer.capacity() >= length ? buffer : ByteBuffer.allocateDirect(length + length / 4);
    }

    private static byte[] slim(byte[] blocks, int contentLength) {
        int first = header(blocks, 0);
        int second = Frame.BLOCK_HEADER_LENGTH + Frame.size(first);
        boolean pair = !Frame.isLast(first) && Frame.type(first) != Frame.RLE && isLastBlock(blocks, second);
        if (!pair) {
            return new PayloadWriter()
                    .u8(Frame.WHOLE)
                    .varint(contentLength)
                    .bytes(blocks)
                    .toBytes();
        }
        int tailType = Frame.type(header(blocks, second));
        return new PayloadWriter()
                .u8(Frame.PAIR | Frame.type(first) << Frame.HEAD_TYPE_SHIFT | tailType << Frame.TAIL_TYPE_SHIFT)
                .varint(Frame.size(first))
                .bytes(Arrays.copyOfRange(blocks, Frame.BLOCK_HEADER_LENGTH, second))
                .bytes(Arrays.copyOfRange(blocks, second + Frame.BLOCK_HEADER_LENGTH, blocks.length))
                .toBytes();
    }

    private static boolean isLastBlock(byte[] blocks, int position) {
        int header = header(blocks, position);
        return Frame.isLast(header) && Frame.type(header) != Frame.RLE;
    }

    private static int header(byte[] blocks, int position) {
        return (blocks[position] & 0xFF) | ((blocks[position + 1] & 0xFF) << 8) | ((blocks[position + 2] & 0xFF) << 16);
    }

    @Override
    public void close() {
        context.close();
    }
}

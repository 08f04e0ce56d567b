package org.qirtas.internal.article;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.zstd.Dictionary;
import org.qirtas.internal.zstd.DictionaryLoader;
import org.qirtas.internal.zstd.ZstdFrame;
import org.qirtas.internal.zstd.ZstdParameters;

/**
 * Compresses articles with one dictionary. For one thread.
 *
 * <p>A long article is compressed without the dictionary, because zstd would copy its tables of the whole dictionary.
 */
public final class ZstdFrameWriter implements FrameWriter {

    /** Maximum content for which zstd uses the tables of a dictionary in place, with strategies up to btopt. */
    public static final int MAX_WITH_DICTIONARY = 1 << 15;

    private final ZstdCompressCtx context = context();
    private final ZstdCompressCtx longContext = context();
    private final ZstdParameters search;
    private ByteBuffer in = ByteBuffer.allocateDirect(1 << 16);
    private ByteBuffer out = ByteBuffer.allocateDirect(1 << 16);

    /**
     * A writer. It takes up to 16 times the bytes of the dictionary in native memory.
     *
     * @param dictionary the dictionary, possibly none
     * @param search parameters of the search for repetitions
     */
    public ZstdFrameWriter(Dictionary dictionary, ZstdParameters search) {
        this.search = search;
        search.prepare(context, Math.max(MAX_WITH_DICTIONARY, dictionary.bytes().length));
        if (!dictionary.isEmpty()) {
            DictionaryLoader.load(context, dictionary);
        }
    }

    /** A context for frames without the parts that a reader can restore. */
    public static ZstdCompressCtx context() {
        return new ZstdCompressCtx()
                .setMagicless(true)
                .setContentSize(false)
                .setChecksum(false)
                .setDictID(false);
    }

    @Override
    public byte[] compress(EncodedArticle content) throws FormatException {
        content.requireFits();
        byte[] head = content.head();
        byte[] tail = content.tail();
        int length = head.length + tail.length;
        in = room(in, length);
        out = room(out, Math.toIntExact(Zstd.compressBound(length)) + 64);
        in.clear().put(head).put(tail);
        out.clear();
        ZstdCompressCtx compressing = context;
        if (length > MAX_WITH_DICTIONARY) {
            search.prepare(longContext, length);
            compressing = longContext;
        }
        compressing.setPledgedSrcSize(length);
        in.position(0).limit(head.length);
        run(compressing, EndDirective.FLUSH);
        in.limit(length);
        run(compressing, EndDirective.END);
        byte[] blocks = new byte[out.position() - Frame.HEADER_LENGTH];
        out.get(Frame.HEADER_LENGTH, blocks);
        return slim(blocks, content.length());
    }

    private void run(ZstdCompressCtx compressing, EndDirective directive) {
        boolean done = false;
        while (!done) {
            done = compressing.compressDirectByteBufferStream(out, in, directive);
        }
    }

    private static ByteBuffer room(ByteBuffer buffer, int length) {
        return buffer.capacity() >= length ? buffer : ByteBuffer.allocateDirect(length + length / 4);
    }

    private static byte[] slim(byte[] blocks, int contentLength) {
        int first = header(blocks, 0);
        int second = ZstdFrame.BLOCK_HEADER_LENGTH + ZstdFrame.size(first);
        boolean pair =
                !ZstdFrame.isLast(first) && ZstdFrame.type(first) != ZstdFrame.RLE && isLastBlock(blocks, second);
        if (!pair) {
            return new ByteWriter()
                    .u8(Frame.WHOLE)
                    .varint(contentLength)
                    .bytes(blocks)
                    .toBytes();
        }
        int tailType = ZstdFrame.type(header(blocks, second));
        return new ByteWriter()
                .u8(Frame.PAIR | ZstdFrame.type(first) << Frame.HEAD_TYPE_SHIFT | tailType << Frame.TAIL_TYPE_SHIFT)
                .varint(ZstdFrame.size(first))
                .bytes(Arrays.copyOfRange(blocks, ZstdFrame.BLOCK_HEADER_LENGTH, second))
                .bytes(Arrays.copyOfRange(blocks, second + ZstdFrame.BLOCK_HEADER_LENGTH, blocks.length))
                .toBytes();
    }

    private static boolean isLastBlock(byte[] blocks, int position) {
        int header = header(blocks, position);
        return ZstdFrame.isLast(header) && ZstdFrame.type(header) != ZstdFrame.RLE;
    }

    private static int header(byte[] blocks, int position) {
        return (blocks[position] & 0xFF) | ((blocks[position + 1] & 0xFF) << 8) | ((blocks[position + 2] & 0xFF) << 16);
    }

    @Override
    public void close() {
        context.close();
        longContext.close();
    }
}

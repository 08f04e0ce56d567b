package org.qirtas.internal.article;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.units.SequenceReader;
import org.qirtas.internal.units.UnitCodes;
import org.qirtas.internal.zstd.Dictionary;
import org.qirtas.internal.zstd.ZstdFrame;

/**
 * Decompresses frames of one text model. For one thread.
 *
 * <p>Before native code sees a frame, the sizes of its blocks are added and compared with the bytes present. Native
 * code writes into a buffer with room for the maximum content of those blocks.
 */
public final class FrameReader implements AutoCloseable {

    private final DecodingModel model;
    private final Dictionary dictionary;
    private final FrameBuffers buffers;
    private final ZstdDecompressCtx context = new ZstdDecompressCtx();
    private boolean hasDictionary;
    private ByteBuffer in;
    private byte[] content = {};
    private int start;
    private boolean isDivided;
    private @Nullable SequenceReader articles;

    /** A reader for a model, with buffers of its own. */
    public FrameReader(DecodingModel model) {
        this(model, new FrameBuffers());
    }

    /** A reader for a model. Its last result is valid until another reader uses the same buffers. */
    public FrameReader(DecodingModel model, FrameBuffers buffers) {
        this.buffers = buffers;
        in = buffers.in(0);
        this.model = model;
        dictionary = model.model().dictionary();
        context.setMagicless(true);
    }

    /** Holds the result of the last call. */
    public byte[] content() {
        return content;
    }

    /** Where the result begins in {@link #content()}. */
    public int start() {
        return start;
    }

    /**
     * Makes an exemplar the {@link #content()}. The dictionary holds it uncompressed, and it is not copied.
     *
     * @param offset where it begins in the dictionary's content
     * @param length its length in bytes
     */
    public void exemplar(long offset, int length) throws FormatException {
        if (offset + length > dictionary.contentLength()) {
            throw new FormatException("an exemplar extends beyond the end of the dictionary");
        }
        isDivided = false;
        content = dictionary.bytes();
        start = dictionary.headerLength() + (int) offset;
    }

    /** Whether the head of the last frame could be read without its tail. */
    public boolean isDivided() {
        return isDivided;
    }

    /**
     * Decompresses a frame into {@link #content()}.
     *
     * @param frame holds the frame from its first byte on, already checked against its checksum
     * @param length length of the frame in bytes
     * @param headOnly whether only the head is needed; more may be decompressed
     * @return length of the content in bytes
     */
    public int decompress(byte[] frame, int length, boolean headOnly) throws FormatException {
        ByteReader reader = new ByteReader(frame, 0, length);
        int tag = reader.u8();
        isDivided = (tag & Frame.KIND) != Frame.WHOLE;
        if ((tag & Frame.KIND) == Frame.PAIR) {
            return pair(tag, reader, frame, headOnly);
        }
        if ((tag & Frame.KIND) == Frame.CODED) {
            return coded(tag, reader, frame, headOnly);
        }
        return switch (tag) {
            case Frame.WHOLE -> whole(reader, frame);
            default -> throw new FormatException("a frame is of unknown kind " + tag);
        };
    }

    private int pair(int tag, ByteReader reader, byte[] frame, boolean headOnly) throws FormatException {
        int headType = tag >>> Frame.HEAD_TYPE_SHIFT & 3;
        int tailType = tag >>> Frame.TAIL_TYPE_SHIFT; // including bits 6 and 7, which are 0 in every type
        int headLength = reader.varint(reader.remaining(), "the length of a block");
        int headStart = reader.position();
        int tailLength = reader.remaining() - headLength;
        if (tailLength < 0) {
            throw new FormatException("a block is longer than its frame");
        }
        beginFrame(reader.remaining() + 2 * ZstdFrame.BLOCK_HEADER_LENGTH);
        block(headOnly, headType, frame, headStart, headLength);
        if (!headOnly) {
            block(true, tailType, frame, headStart + headLength, tailLength);
        }
        return decompress(2 * ZstdFrame.MAX_BLOCK);
    }

    private void block(boolean last, int type, byte[] frame, int start, int length) throws FormatException {
        if (length > ZstdFrame.MAX_BLOCK || (type != ZstdFrame.RAW && type != ZstdFrame.COMPRESSED)) {
            throw new FormatException("a block of type " + type + " and length " + length);
        }
        int header = ZstdFrame.blockHeader(last, type, length);
        in.put((byte) header)
                .put((byte) (header >>> 8))
                .put((byte) (header >>> 16))
                .put(frame, start, length);
    }

    private int whole(ByteReader reader, byte[] frame) throws FormatException {
        int contentLength = reader.varint(Limits.CONTENT, "the length of an article");
        int start = reader.position();
        int length = reader.remaining();
        long max = ZstdFrame.maxContent(reader);
        reader.requireEnd("a frame");
        if (contentLength > max) {
            throw new FormatException(
                    "an article of " + contentLength + " bytes is longer than its blocks can be: " + max);
        }
        beginFrame(length);
        in.put(frame, start, length);
        if (decompress(contentLength) != contentLength) {
            throw new FormatException("an article does not have the length that its frame names");
        }
        return contentLength;
    }

    private int coded(int tag, ByteReader reader, byte[] frame, boolean headOnly) throws FormatException {
        int head = tag >>> Frame.HEAD_UNITS_SHIFT;
        if (head == Frame.LONG_HEAD) {
            head += reader.varint(SequenceReader.MAX_BYTES / Short.BYTES - head, "the units of a head");
        }
        SequenceReader sequences = articles();
        int headBytes = head * Short.BYTES;
        int needed = headOnly ? headBytes : Integer.MAX_VALUE;
        int from = reader.position();
        int length = sequences.read(frame, from, from + reader.remaining(), needed);
        if (length < headBytes) {
            throw new FormatException("a coded article ends inside its head");
        }
        content = sequences.content();
        start = 0;
        return headOnly ? headBytes : length;
    }

    private SequenceReader articles() throws FormatException {
        if (articles == null) {
            UnitCodes codes = model.model().codes();
            if (codes == null) {
                throw new FormatException("a coded frame, whose text model has no codes");
            }
            articles = new SequenceReader(codes, dictionary.bytes());
        }
        return articles;
    }

    private void beginFrame(int blocksLength) {
        in = buffers.in(Frame.HEADER_LENGTH + blocksLength);
        in.put(Frame.DESCRIPTOR).put(Frame.WINDOW);
    }

    private int decompress(int bound) throws FormatException {
        if (!hasDictionary && !dictionary.isEmpty()) {
            context.loadDict(model.decompressDictionary());
            hasDictionary = true;
        }
        ByteBuffer out = buffers.out(bound);
        try {
            int length = context.decompressDirectByteBuffer(out, 0, out.capacity(), in, 0, in.position());
            content = buffers.content(length);
            start = 0;
            return length;
        } catch (ZstdException e) {
            throw new FormatException("a frame cannot be decompressed: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

package org.qirtas.internal.article;

import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.units.MatchIndex;
import org.qirtas.internal.units.SequenceWriter;
import org.qirtas.internal.units.UnitCodes;
import org.qirtas.internal.zstd.Dictionary;
import org.qirtas.internal.zstd.ZstdParameters;

/**
 * Codes articles with the codes of a text model. What they do not suit is compressed by zstd without the dictionary:
 * very long articles, and bytes that are no text. For one thread.
 */
final class CodedFrameWriter implements FrameWriter {

    /** A frame that is longer than this part of its content is compressed by zstd too. */
    private static final double LONG = 0.8;

    private final SequenceWriter articles;
    private final FrameWriter others;

    /**
     * A writer.
     *
     * @param dictionary where the units of the dictionary are
     * @param search parameters of the search of zstd
     */
    CodedFrameWriter(UnitCodes codes, MatchIndex dictionary, ZstdParameters search) {
        articles = new SequenceWriter(codes, dictionary);
        others = new ZstdFrameWriter(Dictionary.NONE, search);
    }

    @Override
    public byte[] compress(EncodedArticle content) throws FormatException {
        content.requireFits();
        if (!content.isCodable()) {
            return others.compress(content);
        }
        byte[] coded = coded(content);
        if (coded.length > LONG * content.length()) {
            byte[] compressed = others.compress(content);
            return compressed.length < coded.length ? compressed : coded;
        }
        return coded;
    }

    private byte[] coded(EncodedArticle content) {
        int head = content.head().length / Short.BYTES;
        ByteWriter writer = new ByteWriter();
        if (head < Frame.LONG_HEAD) {
            writer.u8(Frame.CODED | head << Frame.HEAD_UNITS_SHIFT);
        } else {
            writer.u8(Frame.CODED | Frame.LONG_HEAD << Frame.HEAD_UNITS_SHIFT).varint(head - Frame.LONG_HEAD);
        }
        return writer.bytes(articles.write(content.bytes())).toBytes();
    }

    @Override
    public void close() {
        others.close();
    }
}

package org.qirtas.internal.article;

import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.units.CodedUnits;
import org.qirtas.internal.units.UnitCodes;
import org.qirtas.internal.zstd.CompressedBlock;
import org.qirtas.internal.zstd.Dictionary;
import org.qirtas.internal.zstd.ZstdParameters;

/**
 * How a text model stores its dictionary.
 *
 * <pre>
 *  | header length (varint) | 0 | dictionary (block) |
 *  | 0 (varint) | 1 | content ({@link CodedUnits}) |
 * </pre>
 */
public enum DictionaryCoding {

    /** A block that zstd has compressed: quick to read. */
    BLOCK(0),

    /** Coded units, where they are smaller: by about a tenth. Reading them takes 7 to 8 times as long. Frames use their codes. */
    UNITS(1);

    /** Minimum bytes of content for which coded units may be smaller. */
    private static final int MIN_CONTENT = 1 << 14;

    /** From this number of bytes on, coded units are always smaller. */
    private static final int LONG_CONTENT = 1 << 21;

    /** Bytes of articles for each byte that their frames are at least shorter with the codes of units. */
    private static final int SAVED = 16;

    private final int number;

    DictionaryCoding(int number) {
        this.number = number;
    }

    /**
     * A dictionary as it is stored.
     *
     * @param bytes the stored form
     * @param dictionary the dictionary in it: the same content, possibly without a header
     * @param codes codes for articles that refer to it; {@code null} if frames are those of zstd
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    public record Stored(
            byte[] bytes, Dictionary dictionary, @Nullable UnitCodes codes) {}

    /** Whether a dictionary is stored as coded units in any case, so that no frame needs its header. */
    public boolean isCertainlyUnits(int contentLength) {
        return this == UNITS && contentLength >= LONG_CONTENT && contentLength % Short.BYTES == 0;
    }

    /**
     * The stored form of a dictionary.
     *
     * @param articles contents of articles that will refer to it, or of a sample
     * @param search parameters of the compression of a block
     * @param compressed receives the number of bytes compressed since its last call
     */
    public Stored store(
            Dictionary dictionary, List<EncodedArticle> articles, ZstdParameters search, IntConsumer compressed)
            throws FormatException {
        int content = dictionary.contentLength();
        if (this == BLOCK || content < MIN_CONTENT || content % Short.BYTES != 0) {
            return block(dictionary, search, compressed);
        }
        Stored units = units(dictionary.withoutHeader(), articles, compressed);
        if (isCertainlyUnits(content)) {
            return units;
        }
        Stored block = block(dictionary, search, bytes -> {});
        long saved = articles.stream().mapToLong(EncodedArticle::length).sum() / SAVED;
        return block.bytes().length + saved <= units.bytes().length ? block : units;
    }

    private static Stored block(Dictionary dictionary, ZstdParameters search, IntConsumer compressed) {
        ByteWriter writer = new ByteWriter().varint(dictionary.headerLength()).u8(BLOCK.number);
        CompressedBlock.write(writer, dictionary.bytes(), search, compressed);
        return new Stored(writer.toBytes(), dictionary, null);
    }

    private static Stored units(Dictionary dictionary, List<EncodedArticle> articles, IntConsumer compressed)
            throws FormatException {
        ByteWriter writer = new ByteWriter();
        List<byte[]> contents = articles.stream().map(EncodedArticle::bytes).toList();
        CodedUnits.write(writer, dictionary.bytes(), contents, compressed);
        byte[] coded = writer.toBytes();
        UnitCodes codes = CodedUnits.readCodes(new ByteReader(coded));
        return new Stored(
                new ByteWriter().varint(0).u8(UNITS.number).bytes(coded).toBytes(), dictionary, codes);
    }

    /** Reads a stored dictionary. The result has no bytes. */
    static Stored read(ByteReader reader) throws FormatException {
        int headerLength = reader.varint(Limits.DICTIONARY, "the length of a dictionary's header");
        int coding = reader.u8();
        if (coding == UNITS.number && headerLength == 0) {
            CodedUnits units = CodedUnits.read(reader, Limits.DICTIONARY);
            return new Stored(new byte[0], new Dictionary(units.content(), 0), units.codes());
        }
        if (coding != BLOCK.number) {
            throw new FormatException("a dictionary of unknown coding " + coding + ", or with a header");
        }
        byte[] bytes = CompressedBlock.read(reader, Limits.DICTIONARY);
        if (headerLength > bytes.length) {
            throw new FormatException("a dictionary is shorter than its header");
        }
        return new Stored(new byte[0], new Dictionary(bytes, headerLength), null);
    }
}

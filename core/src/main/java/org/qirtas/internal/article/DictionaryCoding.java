package org.qirtas.internal.article;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.units.UnitReader;
import org.qirtas.internal.units.UnitWriter;
import org.qirtas.internal.zstd.CompressedBlock;
import org.qirtas.internal.zstd.Dictionary;
import org.qirtas.internal.zstd.ZstdParameters;

/**
 * How a text model stores its dictionary.
 *
 * <pre>
 *  | header length (varint) | 0 | dictionary (block) |
 *  | header length (varint) | 1 | header | content (coded units) |
 * </pre>
 */
public enum DictionaryCoding {

    /** A block that zstd has compressed: quick to read. */
    BLOCK(0),

    /** Coded units, where they are smaller: by about a tenth. Reading them takes 7 to 8 times as long. */
    UNITS(1);

    /** Minimum bytes of content for which coded units may be smaller. */
    private static final int MIN_CONTENT = 1 << 14;

    /** From this number of bytes on, coded units are always smaller. */
    private static final int LONG_CONTENT = 1 << 21;

    private final int number;

    DictionaryCoding(int number) {
        this.number = number;
    }

    /**
     * Writes a dictionary.
     *
     * @param search parameters of the compression of a block
     * @param compressed receives the number of bytes compressed since its last call
     */
    void write(ByteWriter writer, Dictionary dictionary, ZstdParameters search, IntConsumer compressed) {
        writer.varint(dictionary.headerLength());
        int content = dictionary.contentLength();
        boolean mayBeUnits = this == UNITS && content >= MIN_CONTENT && content % Short.BYTES == 0;
        byte[] stored = mayBeUnits ? units(dictionary, compressed) : block(dictionary, search, compressed);
        if (mayBeUnits && content < LONG_CONTENT) {
            byte[] block = block(dictionary, search, bytes -> {});
            stored = block.length <= stored.length ? block : stored;
        }
        writer.bytes(stored);
    }

    private static byte[] block(Dictionary dictionary, ZstdParameters search, IntConsumer compressed) {
        ByteWriter writer = new ByteWriter().u8(BLOCK.number);
        CompressedBlock.write(writer, dictionary.bytes(), search, compressed);
        return writer.toBytes();
    }

    private static byte[] units(Dictionary dictionary, IntConsumer compressed) {
        byte[] bytes = dictionary.bytes();
        ByteWriter writer = new ByteWriter().u8(UNITS.number).bytes(Arrays.copyOf(bytes, dictionary.headerLength()));
        UnitWriter.write(writer, bytes, dictionary.headerLength(), compressed);
        return writer.toBytes();
    }

    /** Reads a dictionary. */
    static Dictionary read(ByteReader reader) throws FormatException {
        int headerLength = reader.varint(Limits.DICTIONARY, "the length of a dictionary's header");
        int coding = reader.u8();
        byte[] bytes;
        if (coding == UNITS.number) {
            bytes = UnitReader.read(reader, reader.bytes(headerLength), Limits.DICTIONARY);
        } else if (coding == BLOCK.number) {
            bytes = CompressedBlock.read(reader, Limits.DICTIONARY);
        } else {
            throw new FormatException("a dictionary of unknown coding " + coding);
        }
        if (headerLength > bytes.length) {
            throw new FormatException("a dictionary is shorter than its header");
        }
        return new Dictionary(bytes, headerLength);
    }
}

package org.qirtas.internal.zstd;

import java.util.Arrays;
import java.util.Optional;
import org.qirtas.internal.bytes.BitReader;
import org.qirtas.internal.bytes.BitWriter;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;

/**
 * The header of a zstd dictionary (RFC 8878, section 5): entropy tables with which frames begin. They are copied from
 * the beginning of a block that zstd compressed (section 3.1.1.3).
 */
public final class DictionaryHeader {

    private static final int MAGIC = 0xEC30A437;

    /** The number of the dictionary: any that is not reserved. Frames do not name it. */
    private static final int DICTIONARY_ID = 'Q' | 'R' << 8 | 'T' << 16;

    /** Type of literals that have a Huffman tree before them. */
    private static final int LITERALS_WITH_TREE = 2;

    /** Bit at which the two sizes of the literals begin, before and after compression. */
    private static final int SIZES_START = 4;

    /** Symbol compression modes if all three tables are in the block. */
    private static final int ALL_TABLES = 0b10_10_10_00;

    private static final int LITERAL_LENGTH_CODES = 36;
    private static final int MATCH_LENGTH_CODES = 53;
    private static final int MAX_OFFSET_CODES = 32;

    /** Values of an offset that mean an earlier one. */
    private static final int REPEAT_OFFSETS = 3;

    private DictionaryHeader() {}

    /**
     * The header with the tables of a block. The tables have a place for every code that any block of an article can
     * need.
     *
     * @param block a compressed block with its header
     * @param farthest maximum distance of a match in bytes
     * @return the header; nothing if the block does not have all tables
     */
    public static Optional<byte[]> of(byte[] block, int farthest) {
        try {
            return read(new ByteReader(block), block, farthest);
        } catch (FormatException e) {
            throw new IllegalStateException("zstd made a block that cannot be read", e);
        }
    }

    private static Optional<byte[]> read(ByteReader reader, byte[] block, int farthest) throws FormatException {
        if (ZstdFrame.type(reader.u24()) != ZstdFrame.COMPRESSED) {
            return Optional.empty();
        }
        int literals = literalsWithTree(reader);
        if (literals == 0) {
            return Optional.empty();
        }
        int tree = reader.position();
        skipTree(reader);
        byte[] treeBytes = Arrays.copyOfRange(block, tree, reader.position());
        reader.skip(literals - treeBytes.length);
        skipSequenceCount(reader);
        if (reader.u8() != ALL_TABLES) {
            return Optional.empty();
        }
        BitReader bits = new BitReader(block, reader.position());
        FseCounts literalLengths = FseCounts.read(bits, LITERAL_LENGTH_CODES);
        FseCounts offsets = FseCounts.read(bits, MAX_OFFSET_CODES);
        FseCounts matchLengths = FseCounts.read(bits, MATCH_LENGTH_CODES);
        int offsetCodes = Integer.SIZE - Integer.numberOfLeadingZeros(farthest + REPEAT_OFFSETS);
        if (!matchLengths.hasRoomFor(MATCH_LENGTH_CODES) || !literalLengths.hasRoomFor(LITERAL_LENGTH_CODES)) {
            return Optional.empty();
        }
        BitWriter tables = new BitWriter();
        offsets.covering(offsetCodes).write(tables);
        matchLengths.covering(MATCH_LENGTH_CODES).write(tables);
        literalLengths.covering(LITERAL_LENGTH_CODES).write(tables);
        return Optional.of(new ByteWriter()
                .u32(MAGIC)
                .u32(DICTIONARY_ID)
                .bytes(treeBytes)
                .bytes(tables.toBytes())
                .u32(1)
                .u32(4)
                .u32(8)
                .toBytes());
    }

    /** Reads the header of the literals (section 3.1.1.3.1.1): bytes of their tree and streams, 0 if they have no tree. */
    private static int literalsWithTree(ByteReader reader) throws FormatException {
        int first = reader.u8();
        if ((first & 3) != LITERALS_WITH_TREE) {
            return 0;
        }
        int width = switch (first >>> 2 & 3) {
            case 0, 1 -> 10;
            case 2 -> 14;
            default -> 18;
        };
        long header = first;
        for (int bits = Byte.SIZE; bits < SIZES_START + 2 * width; bits += Byte.SIZE) {
            header |= (long) reader.u8() << bits;
        }
        return (int) (header >>> (SIZES_START + width));
    }

    /**
     * A tree (section 4.2.1) begins with its length. A value of 128 or more gives the number of weights of four bits.
     */
    private static void skipTree(ByteReader reader) throws FormatException {
        int first = reader.u8();
        reader.skip(first < 128 ? first : (first - 126) / 2);
    }

    private static void skipSequenceCount(ByteReader reader) throws FormatException {
        int first = reader.u8();
        if (first >= 128) {
            reader.skip(first < 255 ? 1 : 2);
        }
    }
}

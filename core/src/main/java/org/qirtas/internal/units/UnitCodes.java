package org.qirtas.internal.units;

import org.qirtas.internal.bytes.BitReader;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.zstd.CompressedBlock;
import org.qirtas.internal.zstd.ZstdParameters;

/**
 * The codes with which a text model codes units: those of its dictionary, and of articles that refer to it. Immutable;
 * for any number of threads.
 *
 * <pre>
 *  | number of classes (varint) | {@link UnitLengths} (block) |
 * </pre>
 */
public final class UnitCodes {

    static final int MATCH_LENGTHS = 0;
    static final int OFFSETS = 1;

    private final UnitLengths lengths;
    private final PrefixTables contexts;
    private final PrefixTables units;
    private final PrefixTables numbers = new PrefixTables(2, false);

    private UnitCodes(UnitLengths lengths) throws FormatException {
        this.lengths = lengths;
        int classes = lengths.classes();
        contexts = new PrefixTables(classes, false);
        units = new PrefixTables(classes, true);
        char[] steps = ascending(UnitCoding.steps(classes));
        for (byte[] context : lengths.contexts()) {
            contexts.add(steps, context);
        }
        for (char[] members : lengths.members()) {
            units.add(members, lengths.of(members));
        }
        char[] codes = ascending(NumberCode.COUNT);
        numbers.add(codes, lengths.matchLengths());
        numbers.add(codes, lengths.offsets());
    }

    private static char[] ascending(int count) {
        char[] symbols = new char[count];
        for (int i = 0; i < count; i++) {
            symbols[i] = (char) i;
        }
        return symbols;
    }

    /** The codes of some lengths. */
    static UnitCodes of(UnitLengths lengths) throws FormatException {
        return new UnitCodes(lengths);
    }

    static void write(ByteWriter writer, UnitLengths lengths) {
        writer.varint(lengths.classes());
        CompressedBlock.write(writer, lengths.toBytes(), ZstdParameters.THOROUGH, bytes -> {});
    }

    /**
     * Reads codes.
     *
     * @param units number of units of the dictionary
     */
    static UnitCodes read(ByteReader reader, int units) throws FormatException {
        int classes = reader.varint(UnitCoding.maxClasses(units), "the number of classes");
        byte[] lengths = CompressedBlock.read(reader, UnitLengths.MAX_BYTES);
        return of(UnitLengths.fromBytes(lengths, classes));
    }

    UnitLengths lengths() {
        return lengths;
    }

    /** By the class of the unit before: the class of the next one, or what stands in its place. */
    PrefixTables contexts() {
        return contexts;
    }

    /** By class: the unit. */
    PrefixTables units() {
        return units;
    }

    /** Reads a number with one of its codes. */
    int number(int table, BitReader bits) throws FormatException {
        long next = bits.peek();
        int entry = numbers.entry(table, next);
        if (entry < 0) {
            throw new FormatException("a number without a code");
        }
        int code = PrefixTables.value(entry);
        int width = NumberCode.furtherBits(code);
        bits.skip(PrefixTables.length(entry) + width);
        return NumberCode.smallest(code) + (int) (next >>> PrefixTables.length(entry) & (1L << width) - 1);
    }

    /** Number of classes. */
    int classes() {
        return lengths.classes();
    }

    /** The class of a unit; 0 if it has none. */
    int classOf(int unit) {
        return lengths.classOf()[unit] & 0xFF;
    }
}

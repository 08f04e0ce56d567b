package org.qirtas.internal.units;

import java.util.function.IntConsumer;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.zstd.CompressedBlock;
import org.qirtas.internal.zstd.ZstdParameters;

/** Codes sequences of units. */
public final class UnitWriter {

    /** How often units are moved to better classes. */
    private static final int CLASS_ROUNDS = 3;

    /** How often a sequence is divided. Each time the prices are those of the time before. */
    private static final int PARSES = 2;

    private static final int PHASES = CLASS_ROUNDS + 1 + 1 + PARSES;

    /** Units for each class: with more classes their codes take more space than they save. */
    private static final int UNITS_PER_CLASS = 1 << 13;

    private UnitWriter() {}

    /**
     * Writes bytes as units, two bytes each, the lower one first.
     *
     * @param content has the units from {@code start} on, at most 2^25
     * @param coded receives the number of bytes coded since its last call
     */
    public static void write(ByteWriter writer, byte[] content, int start, IntConsumer coded) {
        char[] units = units(content, start);
        int classes = Math.min(UnitCoding.MAX_CLASSES, (units.length + UNITS_PER_CLASS - 1) / UNITS_PER_CLASS);
        CodingProgress progress = new CodingProgress(content.length, PHASES, coded);
        byte[] classOf = UnitClasses.choose(units, classes, CLASS_ROUNDS, progress);
        ClassedUnits source = new ClassedUnits(units, classOf, classes);
        Matches matches = MatchFinder.find(units, progress);
        UnitCounts counts = UnitCounts.expected(source);
        Division division = new Division();
        for (int i = 0; i < PARSES; i++) {
            division = CheapestParse.divide(units, matches, new UnitPrices(counts), progress);
            counts = UnitCounts.of(division, source);
        }
        UnitLengths lengths = counts.lengths();
        writer.varint(units.length).varint(classes);
        CompressedBlock.write(writer, lengths.toBytes(), ZstdParameters.THOROUGH, bytes -> {});
        UnitBits.write(writer, source, division, lengths);
    }

    private static char[] units(byte[] content, int start) {
        char[] units = new char[(content.length - start) / Short.BYTES];
        for (int i = 0; i < units.length; i++) {
            int at = start + i * Short.BYTES;
            units[i] = (char) ((content[at] & 0xFF) | content[at + 1] << Byte.SIZE);
        }
        return units;
    }
}

package org.qirtas.internal.units;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.qirtas.internal.bytes.BitWriter;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;

/**
 * A dictionary of units in coded form, with codes that serve articles that refer to it as well.
 *
 * <pre>
 *  | number of units (varint) | codes ({@link UnitCodes}) | steps: length (varint), bits | details: length (varint), bits |
 * </pre>
 *
 * @param content the units, two bytes each, the lower one first
 * @param codes their codes
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record CodedUnits(byte[] content, UnitCodes codes) {

    /** How often units are moved to better classes. */
    private static final int CLASS_ROUNDS = 3;

    /** How often a sequence is divided. Each time the prices are those of the time before. */
    private static final int PARSES = 2;

    private static final int PHASES = CLASS_ROUNDS + 1 + 1 + PARSES;

    /** Units for each class: with more classes their codes take more space than they save. */
    private static final int UNITS_PER_CLASS = 1 << 13;

    /**
     * Writes a dictionary.
     *
     * @param content its units, two bytes each, the lower one first, at most 2^25
     * @param articles units of articles that will refer to it, or of a sample; the codes suit them as well
     * @param coded receives the number of bytes of the content coded since its last call
     */
    public static void write(ByteWriter writer, byte[] content, List<byte[]> articles, IntConsumer coded) {
        char[] units = Units.of(content);
        List<char[]> others = articles.stream().map(Units::of).toList();
        CodingProgress progress = new CodingProgress(content.length, PHASES, coded);
        char[] all = joined(units, others);
        int classes =
                Math.min(UnitCoding.maxClasses(units.length), (all.length + UNITS_PER_CLASS - 1) / UNITS_PER_CLASS);
        byte[] classOf = UnitClasses.choose(all, classes, CLASS_ROUNDS, progress);
        Sequence sequence = new Sequence(new char[0], units, classOf, classes);
        Matches matches = new MatchFinder(MatchIndex.NONE).find(sequence, progress);
        UnitCounts counts = UnitCounts.expected(new Sequence(new char[0], all, classOf, classes));
        Division division = new Division();
        for (int i = 1; i <= PARSES; i++) {
            UnitPrices prices = UnitPrices.of(counts);
            division = CheapestParse.divide(sequence, matches, prices, progress);
            counts = new UnitCounts(classOf, classes);
            counts.add(sequence, division);
            if (i == PARSES) {
                countArticles(sequence, others, prices, counts);
            }
        }
        counts.addPossible();
        write(writer, sequence, division, counts.lengths());
    }

    private static char[] joined(char[] units, List<char[]> others) {
        int length = units.length;
        for (char[] other : others) {
            length += other.length;
        }
        char[] all = Arrays.copyOf(units, length);
        int at = units.length;
        for (char[] other : others) {
            System.arraycopy(other, 0, all, at, other.length);
            at += other.length;
        }
        return all;
    }

    private static void countArticles(
            Sequence dictionary, List<char[]> articles, UnitPrices prices, UnitCounts counts) {
        if (articles.isEmpty()) {
            return;
        }
        MatchFinder finder = new MatchFinder(MatchIndex.of(dictionary.units(), 0));
        CodingProgress unseen = new CodingProgress(0, 1, bytes -> {});
        for (char[] article : articles) {
            Sequence sequence = new Sequence(dictionary.units(), article, dictionary.classOf(), dictionary.classes());
            Matches matches = finder.find(sequence, unseen);
            counts.add(sequence, CheapestParse.divide(sequence, matches, prices, unseen));
        }
    }

    private static void write(ByteWriter writer, Sequence sequence, Division division, UnitLengths lengths) {
        BitWriter steps = new BitWriter();
        BitWriter details = new BitWriter();
        new UnitBits(lengths).write(sequence, division, steps, details);
        writer.varint(sequence.length());
        UnitCodes.write(writer, lengths);
        for (byte[] written : List.of(steps.toBytes(), details.toBytes())) {
            writer.varint(written.length).bytes(written);
        }
    }

    /**
     * Reads a dictionary.
     *
     * @param limit maximum bytes of the content
     */
    public static CodedUnits read(ByteReader reader, int limit) throws FormatException {
        int units = units(reader, limit);
        UnitCodes codes = UnitCodes.read(reader, units);
        return new CodedUnits(UnitReader.read(reader, codes, units), codes);
    }

    /** The codes alone. */
    public static UnitCodes readCodes(ByteReader reader) throws FormatException {
        return UnitCodes.read(reader, units(reader, Integer.MAX_VALUE));
    }

    private static int units(ByteReader reader, int limit) throws FormatException {
        return reader.varint(limit / Short.BYTES, "the number of units");
    }
}

package org.qirtas.internal.units;

import java.util.Arrays;
import org.qirtas.internal.bytes.CodeLengths;
import org.qirtas.internal.bytes.SymbolPrices;

/** How often each symbol is written. */
final class UnitCounts implements Division.Receiver {

    /** For each match so many literals are expected. */
    private static final int EXPECTED_LITERALS = 16;

    /** How many of the shortest matches are expected; of the next code half of them. */
    private static final int EXPECTED_SHORT = 1 << 10;

    private final ClassedUnits source;

    /** For each class how often each class follows it, and last a match. */
    final int[][] contexts;

    final int[] units = new int[UnitCoding.UNITS];
    final int[] matchLengths = new int[NumberCode.COUNT];
    final int[] offsets = new int[NumberCode.COUNT];

    private UnitCounts(ClassedUnits source) {
        this.source = source;
        contexts = new int[source.classes()][source.classes() + 1];
    }

    @Override
    public void literal(int at) {
        contexts[source.classBefore(at)][source.classAt(at)]++;
        units[source.units()[at]]++;
    }

    @Override
    public void match(int at, int length, int offset) {
        contexts[source.classBefore(at)][source.classes()]++;
        matchLengths[NumberCode.of(length - UnitCoding.MIN_MATCH)]++;
        offsets[NumberCode.of(offset)]++;
    }

    /** The sequence. */
    ClassedUnits source() {
        return source;
    }

    /** The counts of a sequence that has been divided. */
    static UnitCounts of(Division division, ClassedUnits source) {
        UnitCounts counts = new UnitCounts(source);
        division.forEach(counts);
        return counts;
    }

    /** Counts for the first prices: all units as literals, and some matches, of which the short ones are common. */
    static UnitCounts expected(ClassedUnits source) {
        UnitCounts counts = new UnitCounts(source);
        for (int at = 0; at < source.units().length; at++) {
            counts.literal(at);
        }
        for (int[] context : counts.contexts) {
            context[source.classes()] = 1 + Arrays.stream(context).sum() / EXPECTED_LITERALS;
        }
        for (int code = 0; code < NumberCode.COUNT; code++) {
            counts.matchLengths[code] = Math.max(1, EXPECTED_SHORT >>> code);
            counts.offsets[code] = 1;
        }
        return counts;
    }

    /** What is stored of optimal codes for these counts. */
    UnitLengths lengths() {
        byte[][] contextLengths = new byte[contexts.length][];
        for (int i = 0; i < contexts.length; i++) {
            contextLengths[i] = lengths(contexts[i]);
        }
        byte[] unitLengths = new byte[UnitCoding.UNITS];
        for (char[] members : members()) {
            byte[] lengths = lengths(of(members));
            for (int i = 0; i < members.length; i++) {
                unitLengths[members[i]] = lengths[i];
            }
        }
        return new UnitLengths(contextLengths, lengths(matchLengths), lengths(offsets), unitLengths, source.classOf());
    }

    /** The price of each unit in its class. */
    int[] unitPrices() {
        int[] all = new int[UnitCoding.UNITS];
        for (char[] members : members()) {
            int[] prices = SymbolPrices.of(of(members));
            for (int i = 0; i < members.length; i++) {
                all[members[i]] = prices[i];
            }
        }
        return all;
    }

    private static byte[] lengths(int[] counts) {
        return CodeLengths.of(Arrays.stream(counts).asLongStream().toArray(), UnitCoding.MAX_CODE_BITS);
    }

    private char[][] members() {
        return ClassMembers.of(source.classOf(), source.classes(), unit -> units[unit] > 0);
    }

    private int[] of(char[] members) {
        int[] counts = new int[members.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = units[members[i]];
        }
        return counts;
    }
}

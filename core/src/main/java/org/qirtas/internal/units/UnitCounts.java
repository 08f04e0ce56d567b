package org.qirtas.internal.units;

import java.util.Arrays;
import org.qirtas.internal.bytes.CodeLengths;
import org.qirtas.internal.bytes.SymbolPrices;

/** How often each symbol is written. */
final class UnitCounts {

    /** For each match so many literals are expected. */
    private static final int EXPECTED_LITERALS = 16;

    /** How many of the shortest matches are expected; of the next code half of them. */
    private static final int EXPECTED_SHORT = 1 << 10;

    private final byte[] classOf;

    /** For each class how often each class follows it, a match, and a plain unit. */
    final int[][] contexts;

    final int[] units = new int[UnitCoding.UNITS];
    final int[] matchLengths = new int[NumberCode.COUNT];
    final int[] offsets = new int[NumberCode.COUNT];

    /** No symbols. */
    UnitCounts(byte[] classOf, int classes) {
        this.classOf = classOf;
        contexts = new int[classes][UnitCoding.steps(classes)];
    }

    /** Counts the symbols of a sequence that has been divided. */
    void add(Sequence sequence, Division division) {
        division.forEach(new Division.Receiver() {
            @Override
            public void literal(int at) {
                addLiteral(sequence, at);
            }

            @Override
            public void match(int at, int length, int offset) {
                contexts[sequence.classBefore(at)][UnitCoding.match(sequence.classes())]++;
                matchLengths[NumberCode.of(length - UnitCoding.MIN_MATCH)]++;
                offsets[NumberCode.of(offset)]++;
            }
        });
    }

    private void addLiteral(Sequence sequence, int at) {
        contexts[sequence.classBefore(at)][sequence.classAt(at)]++;
        units[sequence.units()[at]]++;
    }

    /** Counts for the first prices: all units as literals, and some matches, of which the short ones are common. */
    static UnitCounts expected(Sequence sequence) {
        UnitCounts counts = new UnitCounts(sequence.classOf(), sequence.classes());
        for (int at = 0; at < sequence.length(); at++) {
            counts.addLiteral(sequence, at);
        }
        for (int[] context : counts.contexts) {
            context[UnitCoding.match(sequence.classes())] =
                    1 + Arrays.stream(context).sum() / EXPECTED_LITERALS;
        }
        for (int code = 0; code < NumberCode.COUNT; code++) {
            counts.matchLengths[code] = Math.max(1, EXPECTED_SHORT >>> code);
            counts.offsets[code] = 1;
        }
        return counts;
    }

    /** Counts what may become necessary once more: matches and plain units after each class, and all numbers. */
    void addPossible() {
        int classes = contexts.length;
        for (int[] context : contexts) {
            context[UnitCoding.match(classes)]++;
            context[UnitCoding.plain(classes)]++;
        }
        for (int code = 0; code < NumberCode.COUNT; code++) {
            matchLengths[code]++;
            offsets[code]++;
        }
    }

    /** What is stored of optimal codes for these counts. */
    UnitLengths lengths() {
        byte[][] contextLengths =
                Arrays.stream(contexts).map(UnitCounts::lengths).toArray(byte[][]::new);
        byte[] unitLengths = new byte[UnitCoding.UNITS];
        for (char[] members : members()) {
            byte[] lengths = lengths(of(members));
            for (int i = 0; i < members.length; i++) {
                unitLengths[members[i]] = lengths[i];
            }
        }
        return new UnitLengths(contextLengths, lengths(matchLengths), lengths(offsets), unitLengths, classOf);
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
        return ClassMembers.of(classOf, contexts.length, unit -> units[unit] > 0);
    }

    private int[] of(char[] members) {
        int[] counts = new int[members.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = units[members[i]];
        }
        return counts;
    }
}

package org.qirtas.internal.units;

import org.qirtas.internal.bytes.SymbolPrices;

/** What the symbols of a sequence cost, in units of {@link SymbolPrices}. */
final class UnitPrices {

    private final ClassedUnits source;
    private final int[][] contexts;
    private final int[] units;
    private final int[] matchLengths = new int[Matches.LONG + 1];
    private final int[] offsets;

    /** The prices if symbols occur as often as before. */
    UnitPrices(UnitCounts counts) {
        source = counts.source();
        int classes = counts.contexts.length;
        contexts = new int[classes][];
        for (int i = 0; i < classes; i++) {
            contexts[i] = SymbolPrices.of(counts.contexts[i]);
        }
        units = counts.unitPrices();
        int[] lengths = numbers(counts.matchLengths);
        for (int length = UnitCoding.MIN_MATCH; length <= Matches.LONG; length++) {
            matchLengths[length] = lengths[NumberCode.of(length - UnitCoding.MIN_MATCH)];
        }
        offsets = numbers(counts.offsets);
    }

    private static int[] numbers(int[] counts) {
        int[] prices = SymbolPrices.of(counts);
        for (int code = 0; code < prices.length; code++) {
            prices[code] += NumberCode.furtherBits(code) * SymbolPrices.BIT;
        }
        return prices;
    }

    /** The price of the unit at a position as a literal. */
    int literal(int at) {
        return contexts[source.classBefore(at)][source.classAt(at)] + units[source.units()[at]];
    }

    /** The price of a match at a position, without its length and offset. */
    int match(int at) {
        return contexts[source.classBefore(at)][source.classes()];
    }

    /** The price of the length of a match, at most {@link Matches#LONG}. */
    int matchLength(int length) {
        return matchLengths[length];
    }

    /** The price of an offset, which may be {@link UnitCoding#REPEATED}. */
    int offset(int offset) {
        return offsets[NumberCode.of(offset)];
    }
}

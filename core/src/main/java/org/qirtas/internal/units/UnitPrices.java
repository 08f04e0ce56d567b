package org.qirtas.internal.units;

import java.util.Arrays;
import org.qirtas.internal.bytes.SymbolPrices;

/** What the symbols of a sequence cost, in units of {@link SymbolPrices}. Immutable. */
final class UnitPrices {

    /** The price of a symbol without a code: more than that of any unit. */
    private static final int NO_CODE = 1 << 20;

    private static final int PLAIN_UNIT = Character.SIZE * SymbolPrices.BIT;

    private final int[][] contexts;
    private final int[] units;
    private final int[] matchLengths = new int[Matches.LONG + 1];
    private final int[] offsets;

    private UnitPrices(int[][] contexts, int[] units, int[] lengths, int[] offsets) {
        this.contexts = contexts;
        this.units = units;
        this.offsets = withFurtherBits(offsets);
        withFurtherBits(lengths);
        for (int length = UnitCoding.MIN_MATCH; length <= Matches.LONG; length++) {
            matchLengths[length] = lengths[NumberCode.of(length - UnitCoding.MIN_MATCH)];
        }
    }

    private static int[] withFurtherBits(int[] prices) {
        for (int code = 0; code < prices.length; code++) {
            prices[code] += NumberCode.furtherBits(code) * SymbolPrices.BIT;
        }
        return prices;
    }

    /** The prices if symbols occur as often as before. */
    static UnitPrices of(UnitCounts counts) {
        return new UnitPrices(
                Arrays.stream(counts.contexts).map(SymbolPrices::of).toArray(int[][]::new),
                counts.unitPrices(),
                SymbolPrices.of(counts.matchLengths),
                SymbolPrices.of(counts.offsets));
    }

    /** The prices of codes. */
    static UnitPrices of(UnitLengths lengths) {
        int[] units = new int[UnitCoding.UNITS];
        Arrays.fill(units, NO_CODE);
        for (char[] members : lengths.members()) {
            int[] prices = prices(lengths.of(members));
            for (int i = 0; i < members.length; i++) {
                units[members[i]] = prices[i];
            }
        }
        return new UnitPrices(
                Arrays.stream(lengths.contexts()).map(UnitPrices::prices).toArray(int[][]::new),
                units,
                prices(lengths.matchLengths()),
                prices(lengths.offsets()));
    }

    /** The prices of the symbols of one code. The only one has a length, but takes no bits. */
    private static int[] prices(byte[] lengths) {
        int[] prices = new int[lengths.length];
        int used = 0;
        for (int i = 0; i < prices.length; i++) {
            prices[i] = lengths[i] == 0 ? NO_CODE : lengths[i] * SymbolPrices.BIT;
            used += lengths[i] == 0 ? 0 : 1;
        }
        if (used == 1) {
            Arrays.setAll(prices, i -> lengths[i] == 0 ? NO_CODE : 0);
        }
        return prices;
    }

    /** The price of the unit at a position as a literal or, if it has no code there, as a plain unit. */
    int literal(Sequence sequence, int at) {
        int[] steps = contexts[sequence.classBefore(at)];
        int price = steps[sequence.classAt(at)] + units[sequence.units()[at]];
        return price < NO_CODE ? price : steps[UnitCoding.plain(sequence.classes())] + PLAIN_UNIT;
    }

    /** The price of a match at a position, without its length and offset. */
    int match(Sequence sequence, int at) {
        return contexts[sequence.classBefore(at)][UnitCoding.match(sequence.classes())];
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

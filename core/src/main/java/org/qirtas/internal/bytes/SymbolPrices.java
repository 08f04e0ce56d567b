package org.qirtas.internal.bytes;

import java.util.Arrays;

/**
 * The price of a symbol is the information in it if symbols occur independently of each other: the negative binary
 * logarithm of its share of all symbols, in units of 1/256 bit. Prices are whole numbers, and the same on every machine.
 */
public final class SymbolPrices {

    private static final int FRACTION_BITS = 8;

    /** The price of a bit. */
    public static final int BIT = 1 << FRACTION_BITS;

    /** What an occurrence counts, so that a symbol without an occurrence can count a fifth of one. */
    private static final long OCCURRENCE = 5;

    private static final int MANTISSA_BITS = 31;

    private SymbolPrices() {}

    /**
     * Prices of symbols.
     *
     * @param counts number of occurrences of each symbol, together less than 2^36
     * @return a price of each, at least 0
     */
    public static int[] of(int[] counts) {
        int all = logarithm(OCCURRENCE * Arrays.stream(counts).asLongStream().sum() + 1);
        return Arrays.stream(counts)
                .map(count -> all - logarithm(OCCURRENCE * count + 1))
                .toArray();
    }

    /**
     * The binary logarithm of a number in units of 1/256, rounded down. Squaring a number doubles its logarithm: each
     * time another binary digit passes the point.
     *
     * @param number at least 1
     */
    public static int logarithm(long number) {
        int logarithm = Long.SIZE - 1 - Long.numberOfLeadingZeros(number);
        int shift = logarithm - MANTISSA_BITS;
        long mantissa = shift > 0 ? number >>> shift : number << -shift;
        for (int i = 0; i < FRACTION_BITS; i++) {
            mantissa = (mantissa * mantissa) >>> MANTISSA_BITS;
            int digit = (int) (mantissa >>> (MANTISSA_BITS + 1));
            mantissa >>>= digit;
            logarithm = logarithm << 1 | digit;
        }
        return logarithm;
    }
}

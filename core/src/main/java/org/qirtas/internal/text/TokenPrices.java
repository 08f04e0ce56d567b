package org.qirtas.internal.text;

import java.util.Arrays;

/**
 * The price of a token is the information in it if tokens occur independently of each other: the negative binary
 * logarithm of its share of all tokens, in units of 1/256 bit. Prices are whole numbers, and the same on every machine.
 */
final class TokenPrices {

    private static final int FRACTION_BITS = 8;

    /** Price of a unit that is no token: more than that of any token. All units of a part have less than 2^31 together. */
    static final int ESCAPE = 40 << FRACTION_BITS;

    /** What an occurrence counts, so that a token without an occurrence can count a fifth of one. */
    private static final long OCCURRENCE = 5;

    private static final int MANTISSA_BITS = 31;

    private TokenPrices() {}

    /**
     * Prices of tokens.
     *
     * @param counts number of occurrences of each token, together less than 2^36
     * @return a price of each, at least 0
     */
    static int[] of(int[] counts) {
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
    static int logarithm(long number) {
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

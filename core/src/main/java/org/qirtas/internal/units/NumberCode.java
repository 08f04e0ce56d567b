package org.qirtas.internal.units;

/**
 * Numbers as a code and further bits: the code tells the highest bit that is set and the bit after it, the further bits
 * tell the rest.
 *
 * <pre>
 *  number        0  1  2  3  4–5  6–7  8–11  12–15  16–23 ...
 *  code          0  1  2  3  4    5    6     7      8
 *  further bits  0  0  0  0  1    1    2     2      3
 * </pre>
 */
final class NumberCode {

    /** Number of codes: enough for numbers below 2^26. */
    static final int COUNT = 52;

    private NumberCode() {}

    /** The code of a number. */
    static int of(int number) {
        if (number < 2) {
            return number;
        }
        int highest = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(number);
        return 2 * highest + (number >>> (highest - 1) & 1);
    }

    /** How many bits follow a code. */
    static int furtherBits(int code) {
        return code < 4 ? 0 : (code >>> 1) - 1;
    }

    /** The smallest number that has a code. The further bits are added to it. */
    static int smallest(int code) {
        return code < 4 ? code : (2 | (code & 1)) << furtherBits(code);
    }
}

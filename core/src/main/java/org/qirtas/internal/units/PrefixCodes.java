package org.qirtas.internal.units;

import org.qirtas.internal.bytes.BitWriter;

/**
 * A prefix code for writing (RFC 1951, section 3.2.2): shorter codes come first, and codes of a length are in the order
 * of their symbols. A code is written from its highest bit on. The only symbol of a code takes no bits.
 */
final class PrefixCodes {

    private final byte[] lengths;
    private final int[] codes;
    private final boolean isSingle;

    /**
     * A code.
     *
     * @param lengths length of each symbol, at most 16; 0 if it has no code
     */
    PrefixCodes(byte[] lengths) {
        this.lengths = lengths;
        codes = new int[lengths.length];
        int[] next = firstCodes(lengths);
        int symbols = 0;
        for (int symbol = 0; symbol < codes.length; symbol++) {
            int length = lengths[symbol];
            if (length > 0) {
                symbols++;
                codes[symbol] = Integer.reverse(next[length]++) >>> (Integer.SIZE - length);
            }
        }
        isSingle = symbols == 1;
    }

    private static int[] firstCodes(byte[] lengths) {
        int[] counts = new int[UnitCoding.MAX_CODE_BITS + 1];
        for (byte length : lengths) {
            counts[length]++;
        }
        int[] first = new int[counts.length + 1];
        for (int length = 1; length < counts.length; length++) {
            first[length + 1] = (first[length] + counts[length]) << 1;
        }
        return first;
    }

    /** Writes a symbol that has a code. */
    void write(BitWriter bits, int symbol) {
        if (!isSingle) {
            bits.write(codes[symbol], lengths[symbol]);
        }
    }

    /** Writes a number as a symbol and further bits. */
    void writeNumber(BitWriter bits, int number) {
        int code = NumberCode.of(number);
        write(bits, code);
        bits.write(number - NumberCode.smallest(code), NumberCode.furtherBits(code));
    }
}

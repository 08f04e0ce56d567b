package org.qirtas.internal.terms;

import org.qirtas.internal.bytes.BitReader;
import org.qirtas.internal.bytes.CodeLengths;
import org.qirtas.internal.bytes.FormatException;

/**
 * A canonical prefix code (Huffman 1952; Schwartz and Kallick 1964) of at most 2,048 symbols and at most 13 bits. Codes
 * are in ascending order of length, then of symbol, and stand in the stream with their highest bit first. A code with
 * one symbol takes no bits. Immutable.
 */
final class PrefixCode {

    /** Maximum number of symbols. */
    static final int MAX_SYMBOLS = 1 << 11;

    /** Maximum length of a code in bits. */
    static final int MAX_LENGTH = 13;

    private static final int LENGTH_BITS = 4;

    /** The length of each symbol's code, 0 for a symbol without one. */
    private final byte[] lengths;

    /** For the next {@link #width} bits of a stream, the symbol and the length of its code in the lowest 4 bits. */
    private final short[] table;

    private final int width;
    private final int only;

    private PrefixCode(byte[] lengths) throws FormatException {
        this.lengths = lengths;
        int longest = 0;
        int symbols = 0;
        int last = -1;
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] != 0) {
                longest = Math.max(longest, lengths[symbol]);
                symbols++;
                last = symbol;
            }
        }
        width = longest;
        only = symbols == 1 ? last : -1;
        table = new short[1 << longest];
        if (symbols > 1) {
            fill();
        } else if (longest > 1) {
            throw new FormatException("the only symbol of a prefix code has a length of " + longest + " bits");
        }
    }

    /** The code with given lengths. */
    static PrefixCode of(byte[] lengths) throws FormatException {
        if (lengths.length > MAX_SYMBOLS) {
            throw new FormatException("a prefix code has " + lengths.length + " symbols");
        }
        for (byte length : lengths) {
            if (length < 0 || length > MAX_LENGTH) {
                throw new FormatException("a prefix code has a length of " + length + " bits");
            }
        }
        return new PrefixCode(lengths);
    }

    private void fill() throws FormatException {
        int[] codes = CodeLengths.codes(lengths);
        int filled = 0;
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            if (length == 0) {
                continue;
            }
            if (codes[symbol] >>> length != 0) {
                throw new FormatException("a prefix code has too many short codes");
            }
            int first = Integer.reverse(codes[symbol]) >>> (Integer.SIZE - length);
            for (int i = first; i < table.length; i += 1 << length, filled++) {
                table[i] = (short) (symbol << LENGTH_BITS | length);
            }
        }
        if (filled != table.length) {
            throw new FormatException("a prefix code is not complete");
        }
    }

    /** Reads a symbol. */
    int read(BitReader in) throws FormatException {
        if (only >= 0) {
            return only;
        }
        int entry = table[(int) in.peek() & (1 << width) - 1];
        if (entry == 0) {
            throw new FormatException("a prefix code without symbols is used");
        }
        in.skip(entry & (1 << LENGTH_BITS) - 1);
        return (entry & 0xFFFF) >>> LENGTH_BITS;
    }

    /** The lengths of all symbols. */
    byte[] lengths() {
        return lengths;
    }
}

package org.qirtas.internal.units;

import java.util.Arrays;
import org.qirtas.internal.bytes.FormatException;

/**
 * Prefix codes for reading, one after another. They must fit the caches of a processor, so only the codes of up to
 * eight bits are in a table, of 16 bits an entry. Longer ones are found by the first code of each length.
 *
 * <p>What is found is an entry: a value, and in the lowest five bits the length of its code. The value is the symbol or, if
 * symbols are too large for a table, its rank, in the order of the lengths of codes and then of symbols.
 */
final class PrefixTables {

    private static final int LENGTH_BITS = 5;
    private static final int SHORT_BITS = 8;

    /** In the table: the code is longer, or there is none. */
    private static final char LONGER = Character.MAX_VALUE;

    /** The entries for all values of the next bits. */
    private final char[] shortCodes;

    /** For each code, and each length of it: the ranks of the symbols that are not longer, and the code that follows theirs. */
    private final int[] ranks;

    private final int[] ends;

    /** For each code, where its symbols begin in the order of their ranks. */
    private final int[] starts;

    private char[] symbols = new char[1 << 10];
    private final boolean isRanked;
    private int size;
    private int codes;

    /**
     * Room for a number of codes.
     *
     * @param isRanked whether values are ranks; otherwise symbols are below 2,048
     */
    PrefixTables(int count, boolean isRanked) {
        this.isRanked = isRanked;
        shortCodes = new char[count << SHORT_BITS];
        Arrays.fill(shortCodes, LONGER);
        ranks = new int[count << LENGTH_BITS];
        ends = new int[count << LENGTH_BITS];
        starts = new int[count];
    }

    /**
     * Adds a code.
     *
     * @param all its symbols in ascending order
     * @param lengths length of each; 0 if it has no code
     */
    void add(char[] all, byte[] lengths) throws FormatException {
        int[] counts = new int[UnitCoding.MAX_CODE_BITS + 1];
        for (byte length : lengths) {
            if (length < 0 || length >= counts.length) {
                throw new FormatException("a code of " + length + " bits, more than " + UnitCoding.MAX_CODE_BITS);
            }
            counts[length]++;
        }
        int used = lengths.length - counts[0];
        starts[codes] = size;
        sort(all, lengths, counts, used);
        if (used == 1 && counts[1] == 1) {
            char only = (char) (value(codes, 0) << LENGTH_BITS);
            Arrays.fill(shortCodes, codes << SHORT_BITS, (codes + 1) << SHORT_BITS, only);
        } else if (used > 0) {
            fill(counts);
        }
        codes++;
    }

    /** Adds the symbols in the order of their codes: the shorter ones first. */
    private void sort(char[] all, byte[] lengths, int[] counts, int used) {
        int[] next = new int[counts.length];
        for (int length = 2; length < counts.length; length++) {
            next[length] = next[length - 1] + counts[length - 1];
        }
        if (size + used > symbols.length) {
            symbols = Arrays.copyOf(symbols, Math.max(size + used, 2 * symbols.length));
        }
        for (int i = 0; i < lengths.length; i++) {
            if (lengths[i] > 0) {
                symbols[size + next[lengths[i]]++] = all[i];
            }
        }
        size += used;
    }

    private void fill(int[] counts) throws FormatException {
        int code = 0;
        int rank = 0;
        for (int length = 1; length < counts.length; length++) {
            code <<= 1;
            if (length <= SHORT_BITS) {
                for (int i = 0; i < counts[length] && code + i < 1 << length; i++) {
                    fillShort(code + i, length, rank + i);
                }
            }
            ranks[codes << LENGTH_BITS | length] = rank - code;
            code += counts[length];
            rank += counts[length];
            ends[codes << LENGTH_BITS | length] = code;
            if (code > 1 << length) {
                throw new FormatException("a code has more symbols than its lengths allow");
            }
        }
        if (code != 1 << (counts.length - 1)) {
            throw new FormatException("a code has fewer symbols than its lengths allow");
        }
    }

    private void fillShort(int code, int length, int rank) {
        int first = Integer.reverse(code) >>> (Integer.SIZE - length);
        for (int bits = first; bits < 1 << SHORT_BITS; bits += 1 << length) {
            shortCodes[codes << SHORT_BITS | bits] = (char) (value(codes, rank) << LENGTH_BITS | length);
        }
    }

    /** The entry for the next bits; negative if the code has no symbols. */
    int entry(int code, long bits) {
        int found = shortCodes[code << SHORT_BITS | ((int) bits & (1 << SHORT_BITS) - 1)];
        return found == LONGER ? longer(code, bits) : found;
    }

    private int longer(int code, long bits) {
        int turned = Integer.reverse((int) bits);
        int row = code << LENGTH_BITS;
        for (int length = SHORT_BITS + 1; length <= UnitCoding.MAX_CODE_BITS; length++) {
            int value = turned >>> (Integer.SIZE - length);
            if (value < ends[row | length]) {
                return value(code, ranks[row | length] + value) << LENGTH_BITS | length;
            }
        }
        return -1;
    }

    private int value(int code, int rank) {
        return isRanked ? rank : symbols[starts[code] + rank];
    }

    /** The value of an entry that is not negative. */
    static int value(int entry) {
        return entry >>> LENGTH_BITS;
    }

    /** The symbol that has a rank in a code. */
    char symbol(int code, int rank) {
        return symbols[starts[code] + rank];
    }

    /** The length of the code of an entry. */
    static int length(int entry) {
        return entry & (1 << LENGTH_BITS) - 1;
    }
}

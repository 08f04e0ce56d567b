package org.qirtas.internal.bytes;

import java.util.Arrays;

/**
 * Lengths of prefix codes. Codes are in ascending order of length, then of symbol (Schwartz and Kallick 1964; RFC 1951,
 * section 3.2.2), and stand in the stream with their highest bit first.
 */
public final class CodeLengths {

    private static final int SYMBOL_BITS = Character.SIZE;

    private CodeLengths() {}

    /**
     * The lengths of the shortest code without codes longer than a maximum: package-merge (Larmore and Hirschberg 1990).
     *
     * @param counts occurrences of each symbol, together less than 2^47, of at most 65,536 symbols
     * @param max maximum length; not all symbols that occur need more
     * @return the length of each; 0 for symbols that do not occur, 1 for the only one that does
     */
    public static byte[] of(long[] counts, int max) {
        byte[] lengths = new byte[counts.length];
        long[] leaves = leaves(counts);
        if (leaves.length == 1) {
            lengths[symbol(leaves[0])] = 1;
        } else if (leaves.length > 1) {
            count(leaves, packages(leaves, max), lengths);
        }
        return lengths;
    }

    /** Symbols that occur, the rarest first, with their counts in the upper bits. */
    private static long[] leaves(long[] counts) {
        long[] leaves = new long[counts.length];
        int size = 0;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] > 0) {
                leaves[size++] = counts[symbol] << SYMBOL_BITS | symbol;
            }
        }
        Arrays.sort(leaves, 0, size);
        return Arrays.copyOf(leaves, size);
    }

    private static int symbol(long leaf) {
        return (char) leaf;
    }

    /**
     * For each level, whether an item is a leaf, in ascending order of weights. A level has all leaves, and packages of
     * two neighbours each of the level before.
     */
    private static boolean[][] packages(long[] leaves, int max) {
        boolean[][] isLeaf = new boolean[max][];
        long[] weights = {};
        for (int level = 0; level < isLeaf.length; level++) {
            int packages = weights.length / 2;
            long[] merged = new long[leaves.length + packages];
            boolean[] leafAt = new boolean[merged.length];
            int leaf = 0;
            int pack = 0;
            for (int i = 0; i < merged.length; i++) {
                long packed = pack < packages ? weights[2 * pack] + weights[2 * pack + 1] : Long.MAX_VALUE;
                if (leaf < leaves.length && leaves[leaf] >>> SYMBOL_BITS <= packed) {
                    leafAt[i] = true;
                    merged[i] = leaves[leaf++] >>> SYMBOL_BITS;
                } else {
                    merged[i] = packed;
                    pack++;
                }
            }
            weights = merged;
            isLeaf[level] = leafAt;
        }
        return isLeaf;
    }

    /** The lightest items of the last level are taken apart: a symbol is as long as the number of its leaves among them. */
    private static void count(long[] leaves, boolean[][] isLeaf, byte[] lengths) {
        int items = 2 * leaves.length - 2;
        for (int level = isLeaf.length - 1; level >= 0 && items > 0; level--) {
            int taken = 0;
            for (int i = 0; i < items; i++) {
                if (isLeaf[level][i]) {
                    lengths[symbol(leaves[taken++])]++;
                }
            }
            items = 2 * (items - taken);
        }
    }

    /** The code of each symbol that has a length. It is meaningful if the lengths are those of a complete code. */
    public static int[] codes(byte[] lengths) {
        int[] next = new int[Byte.MAX_VALUE + 2];
        for (byte length : lengths) {
            next[length + 1] += length > 0 ? 1 : 0;
        }
        for (int length = 1; length < next.length; length++) {
            next[length] = (next[length] + next[length - 1]) << 1;
        }
        int[] codes = new int[lengths.length];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] > 0) {
                codes[symbol] = next[lengths[symbol]]++;
            }
        }
        return codes;
    }
}

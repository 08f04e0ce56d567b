package org.qirtas.internal.units;

import java.util.Arrays;

/**
 * The lengths of the optimal prefix code whose codes have at most 16 bits: package-merge (Larmore and Hirschberg 1990).
 * A code of one symbol has the length 1.
 */
final class CodeLengths {

    private static final int SYMBOL_BITS = Character.SIZE;

    private CodeLengths() {}

    /**
     * The length of each symbol; 0 for symbols that do not occur.
     *
     * @param counts occurrences of each symbol, of at most 65,536 symbols
     */
    static byte[] of(int[] counts) {
        byte[] lengths = new byte[counts.length];
        long[] leaves = leaves(counts);
        if (leaves.length == 1) {
            lengths[symbol(leaves[0])] = 1;
        } else if (leaves.length > 1) {
            count(leaves, packages(leaves), lengths);
        }
        return lengths;
    }

    /** Symbols that occur, the rarest first, with their counts in the upper bits. */
    private static long[] leaves(int[] counts) {
        long[] leaves = new long[counts.length];
        int size = 0;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] > 0) {
                leaves[size++] = (long) counts[symbol] << SYMBOL_BITS | symbol;
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
    private static boolean[][] packages(long[] leaves) {
        boolean[][] isLeaf = new boolean[UnitCoding.MAX_CODE_BITS][];
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
}

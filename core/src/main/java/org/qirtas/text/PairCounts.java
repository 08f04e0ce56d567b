package org.qirtas.text;

import java.util.function.LongConsumer;

/**
 * A map from pairs of tokens to numbers: open addressing with linear probing, growing. What is done for every pair is
 * done in an order that depends on nothing but the pairs and their order of adding. For one thread.
 */
final class PairCounts {

    private static final int HISTOGRAM = 1 << 16;

    /** Pair plus 1, so that 0 marks an empty slot. */
    private long[] keys;

    private int[] values;
    private int size;

    PairCounts(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected)) << 2;
        keys = new long[capacity];
        values = new int[capacity];
    }

    static long pair(int left, int right) {
        return (long) left << 32 | right;
    }

    static int left(long pair) {
        return (int) (pair >>> 32);
    }

    static int right(long pair) {
        return (int) pair;
    }

    /** Number of pairs. */
    int size() {
        return size;
    }

    /** Adds to the number of a pair. */
    void add(long pair, int count) {
        int slot = slot(pair + 1);
        if (keys[slot] == 0) {
            keys[slot] = pair + 1;
            values[slot] = count;
            if (++size > keys.length / 2) {
                grow();
            }
        } else {
            values[slot] += count;
        }
    }

    /** Number of a pair. */
    int get(long pair, int otherwise) {
        int slot = slot(pair + 1);
        return keys[slot] == 0 ? otherwise : values[slot];
    }

    /** Works a new number out for every pair. */
    void replaceAll(Replacement replacement) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                values[i] = replacement.of(keys[i] - 1, values[i]);
            }
        }
    }

    /** A new number for a pair. */
    interface Replacement {
        int of(long pair, int value);
    }

    /** Does something for every pair. */
    void forEach(LongConsumer action) {
        for (long key : keys) {
            if (key != 0) {
                action.accept(key - 1);
            }
        }
    }

    /** Smallest number there is. */
    int least() {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                least = Math.min(least, values[i]);
            }
        }
        return least;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /**
     * The pairs with the largest numbers.
     *
     * @param limit how many at most; of those with the smallest number that has room, some may be left out
     * @param least smallest number that counts
     */
    PairCounts most(int limit, int least) {
        int[] histogram = new int[HISTOGRAM];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                histogram[Math.min(values[i], HISTOGRAM - 1)]++;
            }
        }
        int threshold = HISTOGRAM - 1;
        long enough = histogram[threshold];
        while (threshold > least && enough + histogram[threshold - 1] <= limit) {
            enough += histogram[--threshold];
        }
        PairCounts most = new PairCounts((int) Math.min(enough + 8, size));
        take(most, threshold, Integer.MAX_VALUE, limit);
        if (threshold > least) {
            take(most, threshold - 1, threshold - 1, limit);
        }
        return most;
    }

    private void take(PairCounts target, int from, int to, int limit) {
        for (int i = 0; i < keys.length && target.size < limit; i++) {
            if (keys[i] != 0 && values[i] >= from && values[i] <= to) {
                target.add(keys[i] - 1, values[i]);
            }
        }
    }
}

package org.qirtas.internal.training;

import java.util.function.LongConsumer;

/** A map from pairs of tokens to numbers: open addressing with linear probing, growing. For one thread. */
final class PairCounts {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    /** Pair plus 1; 0 marks an empty slot. */
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

    /** A number of bits of the hash of a pair. */
    static int hash(long pair, int bits) {
        return (int) (((pair + 1) * MULTIPLIER) >>> (Long.SIZE - bits));
    }

    /** The map to which a pair belongs, of 1 to 256 maps. */
    static int shard(long pair, int shards) {
        return (hash(pair, 8) * shards) >>> 8;
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

    /** Calls an action for every pair whose number lies in a range, both ends inclusive. */
    void forEach(int min, int max, LongConsumer action) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0 && values[i] >= min && values[i] <= max) {
                action.accept(keys[i] - 1);
            }
        }
    }

    /** Counts the occurrences of each number; numbers beyond the end count as the last one. */
    void addTo(int[] histogram) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                histogram[Math.min(values[i], histogram.length - 1)]++;
            }
        }
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
        int slot = (int) ((key * MULTIPLIER) >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}

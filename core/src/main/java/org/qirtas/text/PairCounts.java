package org.qirtas.text;

import java.util.Arrays;

/** A map from pairs of tokens to numbers: open addressing with linear probing, growing. For one thread. */
final class PairCounts {

    /** No pair is 0 once shifted by one, so 0 marks an empty slot. */
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

    void increment(long pair) {
        int slot = slot(pair + 1);
        if (keys[slot] == 0) {
            claim(slot, pair);
            slot = slot(pair + 1);
        }
        values[slot]++;
    }

    void put(long pair, int value) {
        int slot = slot(pair + 1);
        if (keys[slot] == 0) {
            claim(slot, pair);
            slot = slot(pair + 1);
        }
        values[slot] = value;
    }

    int get(long pair, int otherwise) {
        int slot = slot(pair + 1);
        return keys[slot] == 0 ? otherwise : values[slot];
    }

    private void claim(int slot, long pair) {
        keys[slot] = pair + 1;
        if (++size > keys.length / 2) {
            grow();
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
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /**
     * The pairs with the largest numbers.
     *
     * @param limit how many at most
     * @param least smallest number that counts
     * @return pairs, the most frequent first, ties by the pair
     */
    long[] most(int limit, int least) {
        int[] histogram = new int[1 << 16];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                histogram[Math.min(values[i], histogram.length - 1)]++;
            }
        }
        int threshold = histogram.length - 1;
        long enough = histogram[threshold];
        while (threshold > least && enough + histogram[threshold - 1] <= limit) {
            enough += histogram[--threshold];
        }
        Candidate[] candidates = candidates(Math.max(least, threshold - 1));
        Arrays.sort(candidates);
        long[] best = new long[Math.min(limit, candidates.length)];
        Arrays.setAll(best, i -> candidates[i].pair);
        return best;
    }

    private Candidate[] candidates(int threshold) {
        Candidate[] candidates = new Candidate[size];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0 && values[i] >= threshold) {
                candidates[count++] = new Candidate(keys[i] - 1, values[i]);
            }
        }
        return Arrays.copyOf(candidates, count);
    }

    private record Candidate(long pair, int count) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            int byCount = Integer.compare(other.count, count);
            return byCount != 0 ? byCount : Long.compare(pair, other.pair);
        }
    }
}

package org.qirtas.internal.read;

import java.util.Arrays;
import org.qirtas.internal.columns.DateRanking;

/**
 * The first articles of an order, up to a limit, each in 16 bytes: a binary heap of ranks. While ranks are offered, the
 * last kept rank is on top, where a better one can replace it. Then the ranks are taken, with the first one on top. For
 * one thread.
 */
final class RankHeap {

    private static final int START = 1 << 6;

    private final int limit;
    private long[] keys;
    private long[] ties;
    private int size;
    private boolean isTaking;

    RankHeap(long limit) {
        this.limit = (int) Math.min(Integer.MAX_VALUE, limit);
        keys = new long[Math.min(START, this.limit)];
        ties = new long[keys.length];
    }

    /** The maximum key of further articles. */
    long bound() {
        return size < limit ? DateRanking.UNDATED : keys[0];
    }

    void offer(long key, long tie) {
        if (size < limit) {
            if (size == keys.length) {
                grow();
            }
            keys[size] = key;
            ties[size] = tie;
            size++;
            if (size == limit) {
                arrange();
            }
        } else if (isBefore(key, tie, keys[0], ties[0])) {
            keys[0] = key;
            ties[0] = tie;
            sink(0);
        }
    }

    private void grow() {
        int length = (int) Math.min(limit, keys.length + (keys.length >> 2) + (long) START);
        keys = Arrays.copyOf(keys, length);
        ties = Arrays.copyOf(ties, length);
    }

    /** Ends the offering. */
    void take() {
        isTaking = true;
        arrange();
    }

    int size() {
        return size;
    }

    /** The key of the first article. The heap must not be empty. */
    long key() {
        return keys[0];
    }

    /** Takes the first article and returns its tie. The heap must not be empty. */
    long poll() {
        long tie = ties[0];
        size--;
        keys[0] = keys[size];
        ties[0] = ties[size];
        sink(0);
        return tie;
    }

    private void arrange() {
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    private void sink(int start) {
        int parent = start;
        while (2L * parent + 1 < size) {
            int child = 2 * parent + 1;
            if (child + 1 < size && isAbove(child + 1, child)) {
                child++;
            }
            if (!isAbove(child, parent)) {
                return;
            }
            swap(child, parent);
            parent = child;
        }
    }

    private boolean isAbove(int a, int b) {
        return isBefore(keys[a], ties[a], keys[b], ties[b]) == isTaking;
    }

    private static boolean isBefore(long key, long tie, long otherKey, long otherTie) {
        return key < otherKey || (key == otherKey && tie < otherTie);
    }

    private void swap(int a, int b) {
        long key = keys[a];
        keys[a] = keys[b];
        keys[b] = key;
        long tie = ties[a];
        ties[a] = ties[b];
        ties[b] = tie;
    }
}

package org.qirtas.internal.read;

/** Ordinals that have been found and announced before they are needed. For one thread. */
final class FoundAhead {

    /** Maximum number of ordinals, which take 128 KB. */
    static final int MAX = 1 << 14;

    private long[] found = {};
    private int taken;

    /** Number of ordinals that have not been taken. */
    int size() {
        return found.length - taken;
    }

    boolean isEmpty() {
        return size() == 0;
    }

    long take() {
        return found[taken++];
    }

    /** Begins again. */
    void put(long[] ordinals) {
        found = ordinals;
        taken = 0;
    }

    /** Forgets what has been found. */
    void clear() {
        taken = found.length;
    }
}

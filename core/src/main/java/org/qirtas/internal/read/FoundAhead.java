package org.qirtas.internal.read;

/** Ordinals that have been found and announced before they are needed. For one thread. */
final class FoundAhead {

    /** Maximum number of ordinals, which take 128 KB. */
    static final int MAX = 1 << 14;

    private static final int MIN = 1 << 4;

    private long[] found = {};
    private int taken;
    private int next;

    /** Begins with the maximum number of ordinals. */
    FoundAhead() {
        this(MAX);
    }

    /** Begins with as many ordinals as are needed, if they are not too many. */
    FoundAhead(long needed) {
        next = (int) Math.max(MIN, Math.min(MAX, needed));
    }

    /** How many ordinals to find next: twice as many each time, because those before did not suffice. */
    int next() {
        int wanted = next;
        next = Math.min(MAX, 2 * next);
        return wanted;
    }

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

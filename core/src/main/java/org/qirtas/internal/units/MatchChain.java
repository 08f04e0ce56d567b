package org.qirtas.internal.units;

import java.util.Arrays;

/**
 * The places where the next units have the same hash: a table leads to the last of them, and each place to the one
 * before. Once it is complete, it is for any number of threads.
 */
final class MatchChain {

    /** What is before the first place. */
    static final int NONE = -1;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final int MAX_HASH_BITS = 22;

    private final int hashed;
    private final int depth;
    private final int shift;
    private final int[] last;
    private final int[] previous;

    /**
     * A chain without places.
     *
     * @param hashed number of units that are hashed
     * @param depth how many places are worth a comparison
     * @param length of the sequence
     */
    MatchChain(int hashed, int depth, int length) {
        this.hashed = hashed;
        this.depth = depth;
        int bits = Math.min(MAX_HASH_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(length | 1));
        shift = Long.SIZE - bits;
        last = new int[1 << bits];
        previous = new int[depth > 1 ? length : 0];
        clear();
    }

    /** Forgets all places. */
    void clear() {
        Arrays.fill(last, NONE);
    }

    /** How many places are worth a comparison. */
    int depth() {
        return depth;
    }

    /** Whether there are enough units to hash from a place on. */
    boolean reaches(char[] units, int place) {
        return place + hashed <= units.length;
    }

    /** The last place with the same hash as the units at a place of any sequence. */
    int last(char[] units, int place) {
        return last[hash(units, place)];
    }

    /** The place before a place. */
    int before(int place) {
        return previous.length == 0 ? NONE : previous[place];
    }

    /** Adds a place, after all that were added before. */
    void add(char[] units, int place) {
        int hash = hash(units, place);
        if (previous.length > 0) {
            previous[place] = last[hash];
        }
        last[hash] = place;
    }

    private int hash(char[] units, int place) {
        long hash = 0;
        for (int k = place; k < place + hashed; k++) {
            hash = (hash + units[k]) * MULTIPLIER;
        }
        return (int) (hash >>> shift);
    }
}

package org.qirtas.internal.units;

import java.util.Arrays;

/**
 * Finds matches. Tables by the hash of the next 2, 3 and 5 units lead to the last place where they were, and chains
 * from there to earlier places.
 */
final class MatchFinder {

    /** Places that are compared for each of the chains. */
    private static final int DEPTH = 16;

    private static final int MAX_HASH_BITS = 22;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final int SHORTEST = 2;
    private static final int SHORT = 3;
    private static final int MEDIUM = 5;

    private final char[] units;
    private final int shift;
    private final Matches matches;
    private int longest;

    private MatchFinder(char[] units) {
        this.units = units;
        shift = Long.SIZE - Math.min(MAX_HASH_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(units.length));
        matches = new Matches(units.length);
    }

    /** The matches of a sequence. */
    static Matches find(char[] units, CodingProgress progress) {
        return new MatchFinder(units).findAll(progress);
    }

    private Matches findAll(CodingProgress progress) {
        Chain shortest = new Chain(SHORTEST, 0);
        Chain some = new Chain(SHORT, units.length);
        Chain more = new Chain(MEDIUM, units.length);
        for (int i = 0; i < units.length; i++) {
            matches.begin();
            // A long match will be taken as a whole: inside it none is needed.
            longest = longest > Matches.LONG ? longest - 1 : 1;
            if (i + MEDIUM <= units.length) {
                shortest.search(i, 1);
                some.search(i, DEPTH);
                more.search(i, DEPTH);
            }
            if (i % (1 << 16) == 0) {
                progress.reached(i, units.length);
            }
        }
        matches.begin();
        progress.next();
        return matches;
    }

    /** The places that have the same hash of a number of units. */
    private final class Chain {

        private final int hashed;
        private final int[] last = new int[1 << (Long.SIZE - shift)];
        private final int[] previous;

        /**
         * A chain.
         *
         * @param hashed number of units
         * @param length of the sequence; 0 if only the last place is needed
         */
        Chain(int hashed, int length) {
            this.hashed = hashed;
            Arrays.fill(last, -1);
            previous = new int[length];
        }

        /** Adds the matches of a place that are longer than those before, and the place itself. */
        void search(int i, int depth) {
            int hash = hash(i);
            int place = last[hash];
            for (int left = depth; place >= 0 && longest < Matches.LONG; left--) {
                compare(place, i);
                place = left > 1 ? previous[place] : -1;
            }
            if (previous.length > 0) {
                previous[i] = last[hash];
            }
            last[hash] = i;
        }

        private int hash(int i) {
            long hash = 0;
            for (int k = i; k < i + hashed; k++) {
                hash = (hash + units[k]) * MULTIPLIER;
            }
            return (int) (hash >>> shift);
        }
    }

    private void compare(int place, int i) {
        if (i + longest >= units.length || units[place + longest] != units[i + longest]) {
            return;
        }
        int max = Math.min(units.length - i, Matches.MAX);
        int different = Arrays.mismatch(units, place, place + max, units, i, i + max);
        int equal = different < 0 ? max : different;
        if (equal > longest) {
            matches.add(equal, i - place);
            longest = equal;
        }
    }
}

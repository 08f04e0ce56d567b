package org.qirtas.text;

/** Tells quickly that a pair is not among some pairs: which tokens are left halves, and which right ones. Immutable. */
final class PairFilter {

    private static final byte LEFT = 1;
    private static final byte RIGHT = 2;

    private final byte[] halves;

    /**
     * A filter.
     *
     * @param pairs the pairs
     * @param tokens number of tokens there are
     */
    PairFilter(PairCounts pairs, int tokens) {
        halves = new byte[tokens];
        pairs.forEach(pair -> {
            halves[PairCounts.left(pair)] |= LEFT;
            halves[PairCounts.right(pair)] |= RIGHT;
        });
    }

    /** False only if the pair is not there; any of the two may be negative. */
    boolean mayHold(int left, int right) {
        return left >= 0 && right >= 0 && (halves[left] & LEFT) != 0 && (halves[right] & RIGHT) != 0;
    }
}

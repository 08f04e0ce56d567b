package org.qirtas.internal.terms;

import org.qirtas.SearchIndex;
import org.qirtas.internal.bytes.FormatException;

/**
 * What a search index knows.
 *
 * @param groupBits binary logarithm of the number of articles of a document; 0 if the index knows more than documents
 * @param hasTiers whether lists have tiers
 * @param hasPairs whether some pairs of words have terms
 */
record TermForm(int groupBits, boolean hasTiers, boolean hasPairs) {

    private static final int TIERS = 1 << 6;
    private static final int PAIRS = 1 << 7;

    /** Maximum binary logarithm of the number of articles of a document. */
    private static final int MAX_GROUP_BITS = 6;

    /** Binary logarithm of the number of articles of a document of a small index. */
    private static final int SMALL = 5;

    /** The form of an index that is written. */
    static TermForm of(SearchIndex index) {
        return switch (index) {
            case NONE, FULL -> new TermForm(0, false, false);
            case SMALL -> new TermForm(SMALL, false, false);
            case RANKED -> new TermForm(0, true, false);
            case PHRASES -> new TermForm(0, true, true);
        };
    }

    /** The form with a number. */
    static TermForm of(int number) throws FormatException {
        int groupBits = number & ~(TIERS | PAIRS);
        if (groupBits > (groupBits == number ? MAX_GROUP_BITS : 0)) {
            throw new FormatException("a search index has the unknown form " + number);
        }
        return new TermForm(groupBits, (number & TIERS) != 0, (number & PAIRS) != 0);
    }

    int number() {
        return groupBits | (hasTiers ? TIERS : 0) | (hasPairs ? PAIRS : 0);
    }

    /** The option with which the index was written, or the one that knows as much. */
    SearchIndex option() {
        if (hasPairs) {
            return SearchIndex.PHRASES;
        }
        return hasTiers ? SearchIndex.RANKED : groupBits == 0 ? SearchIndex.FULL : SearchIndex.SMALL;
    }
}

package org.qirtas.internal.terms;

import org.qirtas.SearchIndex;
import org.qirtas.internal.bytes.FormatException;

/**
 * What a search index knows.
 *
 * @param groupBits binary logarithm of the number of articles of a document
 * @param hasPairs whether some pairs of words have terms
 */
record TermForm(int groupBits, boolean hasPairs) {

    /** Stands in place of the group bits if there are terms of pairs. */
    private static final int PAIRS = 1 << 7;

    /** Maximum binary logarithm of the number of articles of a document. */
    private static final int MAX_GROUP_BITS = 6;

    /** Binary logarithm of the number of articles of a document of a small index. */
    private static final int SMALL = 5;

    /** The form of an index that is written. */
    static TermForm of(SearchIndex index) {
        return new TermForm(index == SearchIndex.SMALL ? SMALL : 0, index == SearchIndex.PHRASES);
    }

    /** The form with a number. */
    static TermForm of(int number) throws FormatException {
        if (number > MAX_GROUP_BITS && number != PAIRS) {
            throw new FormatException("a search index has the unknown form " + number);
        }
        return new TermForm(number == PAIRS ? 0 : number, number == PAIRS);
    }

    int number() {
        return hasPairs ? PAIRS : groupBits;
    }

    /** The option with which the index was written. */
    SearchIndex option() {
        return hasPairs ? SearchIndex.PHRASES : groupBits == 0 ? SearchIndex.FULL : SearchIndex.SMALL;
    }
}

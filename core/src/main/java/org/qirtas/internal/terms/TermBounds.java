package org.qirtas.internal.terms;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.qirtas.internal.bytes.FormatException;

/** The bounds that an index has for each term: some 20 bytes for a term of several tiers. For one thread. */
final class TermBounds {

    private final TermTable terms = new TermTable();

    /** The bounds of each term of the table, ascending. */
    private byte[][] bounds = new byte[1 << 10][];

    /** Adds the bounds of the term of a walk, if there are any below the maximum. */
    void add(TermBlock.Walk walk) throws IOException, FormatException {
        if (walk.count() < TierCode.MIN) {
            return;
        }
        BitSet found = new BitSet(Bm25.MAX_BOUND);
        for (byte bound : walk.postings().bounds()) {
            found.set(bound & 0xFF);
        }
        found.clear(Bm25.MAX_BOUND);
        if (found.isEmpty()) {
            return;
        }
        int number = terms.number(walk.term().units(), 0, walk.term().length());
        if (number >= bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * number);
        }
        byte[] ascending = new byte[found.cardinality()];
        int size = 0;
        for (int bound = found.nextSetBit(0); bound >= 0; bound = found.nextSetBit(bound + 1)) {
            ascending[size++] = (byte) bound;
        }
        bounds[number] = ascending;
    }

    /** The bound that a term must have in a document: the least one that is more than its impact there. */
    int of(char[] units, int length, int impact) {
        int number = terms.find(units, 0, length);
        if (number >= 0) {
            for (byte bound : bounds[number]) {
                if ((bound & 0xFF) > impact) {
                    return bound & 0xFF;
                }
            }
        }
        return Bm25.MAX_BOUND;
    }
}

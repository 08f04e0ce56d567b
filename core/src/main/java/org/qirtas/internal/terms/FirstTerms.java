package org.qirtas.internal.terms;

import java.util.Arrays;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.FormatException;

/** The first term of each block of a search index: they tell in which blocks a term may be. Immutable. */
final class FirstTerms {

    private final String[] terms;

    private FirstTerms(String[] terms) {
        this.terms = terms;
    }

    /** Reads the first terms of a number of blocks. */
    static FirstTerms read(ByteReader in, int blocks) throws FormatException {
        String[] terms = new String[blocks];
        String before = "";
        for (int i = 0; i < blocks; i++) {
            int shared = in.varint(before.length(), "the number of units that a term shares");
            String rest = in.units(in.varint(TermCode.MAX_UNITS - shared, "the number of units of a term"));
            terms[i] = before.substring(0, shared) + rest;
            if (terms[i].compareTo(before) <= 0) {
                throw new FormatException("terms do not ascend");
            }
            before = terms[i];
        }
        in.requireEnd("the first terms of the search index");
        return new FirstTerms(terms);
    }

    /** The first term of a block. */
    String of(int block) {
        return terms[block];
    }

    /** The last block whose first term is not after a term, or -1. */
    int blockOf(String term) {
        int found = Arrays.binarySearch(terms, term);
        return found >= 0 ? found : -found - 2;
    }

    /** The first block that may have terms that begin with a text. */
    int startOf(String beginning) {
        return Math.max(0, blockOf(beginning));
    }

    /** The end of the blocks that may have terms that begin with a text. */
    int endOf(String beginning) {
        int end = blockOf(beginning) + 1;
        while (end < terms.length && terms[end].startsWith(beginning)) {
            end++;
        }
        return end;
    }
}

package org.qirtas.internal.terms;

import java.io.IOException;

/** Terms in ascending order with their documents. For one thread. */
interface SortedTerms {

    /** Goes to the next term, which is the first one at the beginning. Returns whether there is one. */
    boolean next() throws IOException;

    /** The term. */
    String term();

    /** Number of documents of the term. */
    int count();

    /**
     * Puts the documents of the term into an array, ascending. It is called for each term, once, or for none.
     *
     * @param impacts receives the impact of the term in each document at the same index, if impacts are known
     */
    void documents(int[] target, byte[] impacts, int from) throws IOException;
}

package org.qirtas.internal.terms;

import java.io.IOException;
import org.qirtas.internal.bytes.FormatException;

/** The documents that have a term. They are read when they are needed. For any number of threads. */
public final class TermList {

    private final TermBlock block;
    private final int[] counts;
    private final int term;

    TermList(TermBlock block, int[] counts, int term) {
        this.block = block;
        this.counts = counts;
        this.term = term;
    }

    /** Number of documents, at least 1. */
    public int count() {
        return counts[term];
    }

    /** The ranks of the documents, ascending. */
    public int[] ranks() throws IOException, FormatException {
        return block.ranks(counts, term);
    }
}

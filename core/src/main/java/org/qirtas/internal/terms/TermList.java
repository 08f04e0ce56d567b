package org.qirtas.internal.terms;

import java.io.IOException;
import org.qirtas.internal.bytes.FormatException;

/** The documents that have a term. They are read when they are needed. For any number of threads. */
public final class TermList {

    private final int count;
    private final Ranks ranks;

    TermList(int count, Ranks ranks) {
        this.count = count;
        this.ranks = ranks;
    }

    /** Reads ranks. */
    interface Ranks {
        int[] read() throws IOException, FormatException;
    }

    /** Number of documents, at least 1. */
    public int count() {
        return count;
    }

    /** The ranks of the documents, ascending. */
    public int[] ranks() throws IOException, FormatException {
        return ranks.read();
    }
}

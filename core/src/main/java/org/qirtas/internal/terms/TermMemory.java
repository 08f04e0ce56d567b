package org.qirtas.internal.terms;

/**
 * The memory that building a search index may take, in addition to some bytes for each document.
 *
 * @param collected bytes of terms and lists; the terms of one document may take more
 * @param buffered bytes before what was written goes to a file, for each of four kinds of data
 */
record TermMemory(long collected, int buffered) {

    /** Enough for the terms of about half a million articles of common length, and for the index of a small archive. */
    static final TermMemory USUAL = new TermMemory(1L << 27, 1 << 24);
}

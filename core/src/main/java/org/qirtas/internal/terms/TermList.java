package org.qirtas.internal.terms;

import java.io.IOException;
import org.qirtas.ByteRange;
import org.qirtas.internal.bytes.FormatException;

/** The documents that have a term. They are read when they are needed. For any number of threads. */
public interface TermList {

    /** Number of documents, at least 1. */
    int count();

    /** The ranks of the documents, ascending. */
    int[] ranks() throws IOException, FormatException;

    /** The documents, and bounds of what the term counts in them. */
    Postings postings() throws IOException, FormatException;

    /** Where a long list is in the pages of the index; no bytes for a list in a block. */
    ByteRange parts() throws FormatException;

    /** Where the tiers of a long list are in the pages of the index, which may be empty; no bytes for a list in a block. */
    ByteRange tiers() throws FormatException;
}

package org.qirtas.internal.terms;

/**
 * The documents of a term.
 *
 * @param ranks their ranks, ascending
 * @param bounds of each document, more than the impact of the term there, as unsigned bytes
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record Postings(int[] ranks, byte[] bounds) {}

package org.qirtas;

/**
 * A part of a text.
 *
 * @param start where it begins in UTF-16 units, from 0
 * @param end where it ends, exclusive
 */
public record TextRange(int start, int end) {}

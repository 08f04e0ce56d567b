package org.qirtas.internal.format;

/**
 * Where a section is.
 *
 * @param type number of its type
 * @param offset where its header begins, in bytes from the beginning of the file
 * @param length its length, header and padding included
 */
public record SectionPlace(int type, long offset, long length) {}

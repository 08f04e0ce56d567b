package org.qirtas.internal.format;

/**
 * The place of a section.
 *
 * @param type number of its type
 * @param offset where its header begins, in bytes from the beginning of the file
 * @param length its length, including header and padding
 */
public record SectionPlace(int type, long offset, long length) {}

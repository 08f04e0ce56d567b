package org.qirtas.internal.units;

/**
 * Constants of the coding of units. Each unit belongs to a class. A sequence is coded as literals, each a class and a
 * unit of it, and as matches, which repeat earlier units. In the place of a class {@code classes} stands for a match.
 *
 * <pre>
 *  literal: | class, by the class of the unit before | unit, by its class |
 *  match:   | match, by the class of the unit before | length − 2 | offset, or 0 for the offset of the match before |
 * </pre>
 *
 * All of them have prefix codes, which are made of their lengths as in RFC 1951, section 3.2.2.
 */
final class UnitCoding {

    /** Maximum number of classes. */
    static final int MAX_CLASSES = 256;

    /** Number of different units. */
    static final int UNITS = 1 << 16;

    /** Minimum units of a match. */
    static final int MIN_MATCH = 2;

    /** Maximum bits of a code: enough for a class that has all units. */
    static final int MAX_CODE_BITS = 16;

    /** The offset that means that of the match before. */
    static final int REPEATED = 0;

    /** The offset before the first match. */
    static final int FIRST_OFFSET = 1;

    private UnitCoding() {}
}

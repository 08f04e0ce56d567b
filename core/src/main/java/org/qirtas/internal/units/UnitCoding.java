package org.qirtas.internal.units;

/**
 * Constants of the coding of units. Each unit belongs to a class. A sequence is coded as literals, each a class and a
 * unit of it, as matches, which repeat earlier units, and as plain units, which may be any. In the place of a class
 * {@code classes} stands for a match, and {@code classes + 1} for a plain unit.
 *
 * <pre>
 *  literal: | class, by the class of the unit before | unit, by its class |
 *  match:   | match, by the class of the unit before | length − 2 | offset, or 0 for the offset of the match before |
 *  plain:   | plain, by the class of the unit before | the unit, 16 bits |
 * </pre>
 *
 * All of them have prefix codes, which are made of their lengths as in RFC 1951, section 3.2.2.
 */
final class UnitCoding {

    /** Maximum number of classes. */
    static final int MAX_CLASSES = 256;

    /** Units of a dictionary for each class, so that the tables of codes are no larger than the dictionary allows. */
    static final int UNITS_PER_CLASS = 1 << 9;

    /** Maximum units of a sequence that refers to a dictionary. */
    static final int MAX_SEQUENCE = 1 << 17;

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

    /** Maximum number of classes for a dictionary. */
    static int maxClasses(int units) {
        return Math.min(MAX_CLASSES, (units + UNITS_PER_CLASS - 1) / UNITS_PER_CLASS);
    }

    /** What stands for a match in the place of a class. */
    static int match(int classes) {
        return classes;
    }

    /** What stands for a plain unit in the place of a class. */
    static int plain(int classes) {
        return classes + 1;
    }

    /** How many symbols stand in the place of a class. */
    static int steps(int classes) {
        return classes + 2;
    }
}

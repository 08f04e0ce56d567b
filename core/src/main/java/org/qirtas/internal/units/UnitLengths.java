package org.qirtas.internal.units;

import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;

/**
 * What is stored of the codes: the lengths of all symbols, and the classes of units.
 *
 * <pre>
 *  | for each class: lengths of the classes that follow it, of a match, and of a plain unit |
 *  | lengths of the codes of lengths | of offsets | of all 65,536 units | class of each unit that has a length |
 * </pre>
 *
 * @param contexts for each class the lengths of all classes, of a match, and of a plain unit
 * @param matchLengths by the code of the number
 * @param offsets by the code of the number
 * @param units by unit
 * @param classOf the class of each unit; 0 for units without a length
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record UnitLengths(byte[][] contexts, byte[] matchLengths, byte[] offsets, byte[] units, byte[] classOf) {

    /** Maximum bytes. */
    static final int MAX_BYTES = UnitCoding.MAX_CLASSES * UnitCoding.steps(UnitCoding.MAX_CLASSES)
            + 2 * NumberCode.COUNT
            + 2 * UnitCoding.UNITS;

    /** Whether a unit can be a literal. */
    boolean hasCode(int unit) {
        return units[unit] != 0;
    }

    /** Whether a class can follow a class. */
    boolean canFollow(int before, int found) {
        return contexts[before][found] != 0;
    }

    /** Number of classes. */
    int classes() {
        return contexts.length;
    }

    byte[] toBytes() {
        ByteWriter writer = new ByteWriter();
        for (byte[] context : contexts) {
            writer.bytes(context);
        }
        writer.bytes(matchLengths).bytes(offsets).bytes(units);
        for (int unit = 0; unit < units.length; unit++) {
            if (units[unit] != 0) {
                writer.u8(classOf[unit] & 0xFF);
            }
        }
        return writer.toBytes();
    }

    static UnitLengths fromBytes(byte[] bytes, int classes) throws FormatException {
        ByteReader reader = new ByteReader(bytes);
        byte[][] contexts = new byte[classes][];
        for (int i = 0; i < classes; i++) {
            contexts[i] = reader.bytes(UnitCoding.steps(classes));
        }
        byte[] matchLengths = reader.bytes(NumberCode.COUNT);
        byte[] offsets = reader.bytes(NumberCode.COUNT);
        byte[] units = reader.bytes(UnitCoding.UNITS);
        byte[] classOf = new byte[UnitCoding.UNITS];
        for (int unit = 0; unit < units.length; unit++) {
            if (units[unit] != 0) {
                classOf[unit] = (byte) classOf(reader, classes);
            }
        }
        reader.requireEnd("the lengths of codes");
        return new UnitLengths(contexts, matchLengths, offsets, units, classOf);
    }

    private static int classOf(ByteReader reader, int classes) throws FormatException {
        int found = reader.u8();
        if (found >= classes) {
            throw new FormatException("a unit of class " + found + ", where " + classes + " classes are");
        }
        return found;
    }

    /** The units with a length, for each class in ascending order. */
    char[][] members() {
        return ClassMembers.of(classOf, classes(), this::hasCode);
    }

    /** The lengths of some units. */
    byte[] of(char[] members) {
        byte[] lengths = new byte[members.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = units[members[i]];
        }
        return lengths;
    }
}

package org.qirtas.internal.units;

/**
 * A sequence of units, and the classes of units.
 *
 * @param units the sequence
 * @param classOf class of each unit that there is
 * @param classes number of classes
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record ClassedUnits(char[] units, byte[] classOf, int classes) {

    /** The class of the unit at a position. */
    int classAt(int at) {
        return classOf[units[at]] & 0xFF;
    }

    /** The class of the unit before a position, on which the code of the next step depends; 0 at the beginning. */
    int classBefore(int at) {
        return at == 0 ? 0 : classAt(at - 1);
    }
}

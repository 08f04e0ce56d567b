package org.qirtas.internal.units;

import java.util.Arrays;

/**
 * A sequence of units, those before it to which it can refer, and the classes of units.
 *
 * @param before the units of a dictionary, possibly none
 * @param units the sequence
 * @param classOf class of each unit that has one; 0 for other units
 * @param classes number of classes
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record Sequence(char[] before, char[] units, byte[] classOf, int classes) {

    int length() {
        return units.length;
    }

    /** The class of the unit at a position. */
    int classAt(int at) {
        return classOf[units[at]] & 0xFF;
    }

    /** The class of the unit before a position, on which the code of the next step depends; 0 at the beginning. */
    int classBefore(int at) {
        return at == 0 ? 0 : classAt(at - 1);
    }

    /**
     * How many units, at most {@code max}, repeat those that are {@code offset} before. A match that begins before the
     * sequence ends there too.
     */
    int repeated(int at, int offset, int max) {
        int place = at - offset;
        if (place >= 0) {
            return repeated(at, units, place, max);
        }
        place += before.length;
        return place < 0 ? 0 : repeated(at, before, place, Math.min(max, before.length - place));
    }

    private int repeated(int at, char[] earlier, int place, int max) {
        if (max == 0 || earlier[place] != units[at]) {
            return 0;
        }
        int different = Arrays.mismatch(earlier, place, place + max, units, at, at + max);
        return different < 0 ? max : different;
    }
}

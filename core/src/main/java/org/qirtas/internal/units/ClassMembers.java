package org.qirtas.internal.units;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The units of each class. */
final class ClassMembers {

    private ClassMembers() {}

    /**
     * The units of each class, in ascending order.
     *
     * @param classOf class of each unit
     * @param isUsed whether a unit occurs
     */
    static char[][] of(byte[] classOf, int classes, IntPredicate isUsed) {
        int[] counts = new int[classes];
        for (int unit = 0; unit < classOf.length; unit++) {
            if (isUsed.test(unit)) {
                counts[classOf[unit] & 0xFF]++;
            }
        }
        char[][] members = new char[classes][];
        Arrays.setAll(members, i -> new char[counts[i]]);
        for (int unit = classOf.length - 1; unit >= 0; unit--) {
            if (isUsed.test(unit)) {
                int own = classOf[unit] & 0xFF;
                members[own][--counts[own]] = (char) unit;
            }
        }
        return members;
    }
}

package org.qirtas.internal.units;

import java.util.Arrays;

/**
 * Which units are next to each unit of a sequence, and how often: after it, or before it. Those of a unit are the
 * entries from {@code start(unit)} to {@code start(unit + 1)}.
 */
final class Neighbours {

    private final int[] starts = new int[UnitCoding.UNITS + 1];
    private final char[] others;
    private final int[] counts;

    private Neighbours(char[] units, int own, int other) {
        int pairs = Math.max(0, units.length - 1);
        int[] next = new int[UnitCoding.UNITS + 1];
        for (int i = 0; i < pairs; i++) {
            next[units[i + own] + 1]++;
        }
        for (int unit = 0; unit < UnitCoding.UNITS; unit++) {
            next[unit + 1] += next[unit];
        }
        int[] ends = next.clone();
        char[] sorted = new char[pairs];
        for (int i = 0; i < pairs; i++) {
            sorted[next[units[i + own]]++] = units[i + other];
        }
        int[] counted = new int[pairs];
        int size = 0;
        for (int unit = 0; unit < UnitCoding.UNITS; unit++) {
            Arrays.sort(sorted, ends[unit], ends[unit + 1]);
            starts[unit] = size;
            size = count(sorted, ends[unit], ends[unit + 1], counted, size);
        }
        starts[UnitCoding.UNITS] = size;
        others = Arrays.copyOf(sorted, size);
        counts = Arrays.copyOf(counted, size);
    }

    /** Replaces equal units by one and their number. */
    private static int count(char[] sorted, int from, int to, int[] counted, int size) {
        int end = size;
        for (int i = from; i < to; i++) {
            if (i > from && sorted[i] == sorted[end - 1]) {
                counted[end - 1]++;
            } else {
                sorted[end] = sorted[i];
                counted[end++] = 1;
            }
        }
        return end;
    }

    /** What follows each unit. */
    static Neighbours after(char[] units) {
        return new Neighbours(units, 0, 1);
    }

    /** What precedes each unit. */
    static Neighbours before(char[] units) {
        return new Neighbours(units, 1, 0);
    }

    int start(int unit) {
        return starts[unit];
    }

    /** The other unit of an entry. */
    char other(int entry) {
        return others[entry];
    }

    /** How often the two are next to each other. */
    int count(int entry) {
        return counts[entry];
    }
}

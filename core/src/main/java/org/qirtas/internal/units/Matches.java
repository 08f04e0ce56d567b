package org.qirtas.internal.units;

import java.util.Arrays;

/** For each unit of a sequence the earlier units that it can repeat: longer and longer ones, the nearest of each length. */
final class Matches {

    /** Units of a match that is taken as a whole. No other match is looked for at its place and inside it. */
    static final int LONG = 128;

    /** Maximum units of a match. */
    static final int MAX = 1 << 16;

    private final int[] starts;
    private int[] lengths;
    private int[] offsets;
    private int size;
    private int positions;

    /** Room for the matches of a sequence. */
    Matches(int length) {
        starts = new int[length + 1];
        lengths = new int[length / 2 + 1];
        offsets = new int[length / 2 + 1];
    }

    /** Begins the matches of the next unit. */
    void begin() {
        starts[positions++] = size;
    }

    /** Adds a match of the current unit. */
    void add(int length, int offset) {
        if (size == lengths.length) {
            lengths = Arrays.copyOf(lengths, size + size / 2 + 1);
            offsets = Arrays.copyOf(offsets, size + size / 2 + 1);
        }
        lengths[size] = length;
        offsets[size++] = offset;
    }

    /** The first match of a unit. Those of the unit end where those of the next one begin. */
    int start(int position) {
        return starts[position];
    }

    int length(int match) {
        return lengths[match];
    }

    int offset(int match) {
        return offsets[match];
    }
}

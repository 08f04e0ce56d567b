package org.qirtas.internal.words;

import java.util.BitSet;

/** Ranges of units, written as {@code 0300..036F 0640}. */
final class Ranges {

    private static final int HEX = 16;

    private final BitSet units = new BitSet();

    private Ranges() {}

    static Ranges of(String... lines) {
        Ranges ranges = new Ranges();
        for (String range : String.join(" ", lines).split(" ", -1)) {
            int first = Integer.parseInt(range.substring(0, 4), HEX);
            int last = Integer.parseInt(range.substring(range.length() - 4), HEX);
            ranges.units.set(first, last + 1);
        }
        return ranges;
    }

    boolean has(char unit) {
        return units.get(unit);
    }
}

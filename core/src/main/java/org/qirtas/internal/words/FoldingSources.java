package org.qirtas.internal.words;

import java.util.Arrays;
import org.qirtas.internal.bytes.PrefixSums;

/** The way back from folded units: the units whose folding contains each. */
public final class FoldingSources {

    private static final int UNITS = 1 << Character.SIZE;

    /** Where the sources of each unit begin in {@link #SOURCES}. */
    private static final int[] STARTS = new int[UNITS + 1];

    private static final char[] SOURCES;

    static {
        for (int unit = 0; unit < UNITS; unit++) {
            for (int i = 0; i < Folding.length((char) unit); i++) {
                STARTS[Folding.unit((char) unit, i) + 1]++;
            }
        }
        PrefixSums.add(STARTS);
        SOURCES = new char[STARTS[UNITS]];
        int[] ends = STARTS.clone();
        for (int unit = 0; unit < UNITS; unit++) {
            for (int i = 0; i < Folding.length((char) unit); i++) {
                SOURCES[ends[Folding.unit((char) unit, i)]++] = (char) unit;
            }
        }
    }

    private FoldingSources() {}

    /**
     * The units whose folding contains a unit.
     *
     * @return the units, ascending; one is repeated if its folding contains the unit more than once
     */
    public static char[] of(char folded) {
        return Arrays.copyOfRange(SOURCES, STARTS[folded], STARTS[folded + 1]);
    }
}

package org.qirtas.internal.units;

import java.util.List;

/** Where the units of a dictionary are. Immutable; for any number of threads. */
public final class MatchIndex {

    static final MatchIndex NONE = new MatchIndex(new char[0], List.of());

    private final char[] units;
    private final List<MatchChain> chains;

    private MatchIndex(char[] units, List<MatchChain> chains) {
        this.units = units;
        this.chains = chains;
    }

    /**
     * An index. It takes 8 bytes for each unit, and up to 48 MB more.
     *
     * @param content the units, two bytes each, the lower one first
     * @param searched how many of the last units matches are looked for in
     */
    public static MatchIndex of(byte[] content, int searched) {
        char[] units = Units.of(content);
        return of(units, Math.max(0, units.length - searched));
    }

    static MatchIndex of(char[] units, int from) {
        List<MatchChain> chains = chains(units.length);
        for (MatchChain chain : chains) {
            for (int place = from; chain.reaches(units, place); place++) {
                chain.add(units, place);
            }
        }
        return new MatchIndex(units, chains);
    }

    /** Chains by the hash of the next 2, 3 and 5 units, without places. */
    static List<MatchChain> chains(int length) {
        return List.of(new MatchChain(2, 1, length), new MatchChain(3, 16, length), new MatchChain(5, 16, length));
    }

    /** All units of the dictionary. */
    char[] units() {
        return units;
    }

    /** The chains; none if there is no dictionary. */
    List<MatchChain> places() {
        return chains;
    }
}

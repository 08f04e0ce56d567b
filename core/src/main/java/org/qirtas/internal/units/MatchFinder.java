package org.qirtas.internal.units;

import java.util.List;

/** Finds matches in sequences: first with places in the sequence, then with those in a dictionary. For one thread. */
final class MatchFinder {

    /** Units of a sequence that is longer than most articles. For a longer one other chains are made. */
    private static final int USUAL = 1 << 12;

    private final MatchIndex dictionary;
    private final List<MatchChain> usual = MatchIndex.chains(USUAL);
    private int longest;

    /** A finder for sequences that have the units of an index before them. */
    MatchFinder(MatchIndex dictionary) {
        this.dictionary = dictionary;
    }

    /** The matches of a sequence. */
    Matches find(Sequence sequence, CodingProgress progress) {
        int length = sequence.length();
        List<MatchChain> own = length > USUAL ? MatchIndex.chains(length) : usual;
        own.forEach(MatchChain::clear);
        Matches matches = new Matches(length);
        longest = 1;
        for (int at = 0; at < length; at++) {
            matches.begin();
            // A long match will be taken as a whole: inside it none is needed.
            longest = longest > Matches.LONG ? longest - 1 : 1;
            find(sequence, at, own, matches);
            if (at % (1 << 16) == 0) {
                progress.reached(at, length);
            }
        }
        matches.begin();
        progress.next();
        return matches;
    }

    private void find(Sequence sequence, int at, List<MatchChain> own, Matches matches) {
        for (int i = 0; i < own.size() && own.get(i).reaches(sequence.units(), at); i++) {
            find(sequence, at, sequence.units(), own.get(i), 0, matches);
            if (!dictionary.places().isEmpty()) {
                find(sequence, at, sequence.before(), dictionary.places().get(i), sequence.before().length, matches);
            }
            own.get(i).add(sequence.units(), at);
        }
    }

    /**
     * Adds the matches that are longer than those before.
     *
     * @param earlier the units of a chain
     * @param back how much earlier they are than those of the sequence
     */
    private void find(Sequence sequence, int at, char[] earlier, MatchChain chain, int back, Matches matches) {
        char[] units = sequence.units();
        int place = chain.last(units, at);
        for (int left = chain.depth(); place >= 0 && longest < Matches.LONG && left > 0; left--) {
            if (at + longest < units.length
                    && place + longest < earlier.length
                    && earlier[place + longest] == units[at + longest]) {
                compare(sequence, at, at + back - place, matches);
            }
            place = chain.before(place);
        }
    }

    private void compare(Sequence sequence, int at, int offset, Matches matches) {
        int equal = sequence.repeated(at, offset, Math.min(sequence.length() - at, Matches.MAX));
        if (equal > longest) {
            matches.add(equal, offset);
            longest = equal;
        }
    }
}

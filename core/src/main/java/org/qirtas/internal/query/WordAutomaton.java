package org.qirtas.internal.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.words.Folding;

/**
 * A deterministic automaton over the units of a text that tells where terms end. States and steps are made when a text
 * first needs them. If they take too much memory they are all forgotten, and the numbers of states become void. For one
 * thread.
 */
final class WordAutomaton {

    /** Between words, with nothing expected. This state and the next have the same number always. */
    static final int BETWEEN = WordPositions.BETWEEN;

    /** Inside a word that is none. */
    static final int INSIDE = WordPositions.INSIDE;

    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final String BOUNDARY = " ";

    private final WordPositions positions;
    private final UnitClasses classes;
    private final int maxNumbers;
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<Key> states = new ArrayList<>();
    private final List<int[]> rows = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private int kept;
    private int flushes;

    /**
     * A step in which terms end.
     *
     * @param next the next state
     * @param terms the set of terms
     * @param ended their numbers, each as often as it ends
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Step(int next, long terms, int[] ended) {}

    /** The positions of a state. */
    private static final class Key {

        private final int[] positions;

        Key(int... positions) {
            this.positions = positions;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Arrays.equals(positions, key.positions);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(positions);
        }
    }

    /**
     * An automaton without states.
     *
     * @param maxNumbers maximum numbers in tables before they are forgotten
     */
    WordAutomaton(WordTrie trie, UnitClasses classes, int maxNumbers) {
        positions = new WordPositions(trie);
        this.classes = classes;
        this.maxNumbers = maxNumbers;
        forget();
    }

    private void forget() {
        numbers.clear();
        states.clear();
        rows.clear();
        steps.clear();
        kept = 0;
        for (int place : new int[] {WordPositions.BETWEEN, WordPositions.INSIDE, WordPositions.JOINED}) {
            number(new Key(place));
        }
    }

    private int number(Key key) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int number = states.size();
        numbers.put(key, number);
        states.add(key);
        int[] row = new int[classes.count()];
        Arrays.fill(row, UNKNOWN);
        rows.add(row);
        kept += row.length + key.positions.length;
        return number;
    }

    /** How often the states were forgotten. */
    int flushes() {
        return flushes;
    }

    /** The heads of tokens that may lead on from a state, and not only from between or inside words, as a set of bits. */
    long heads(int state) {
        enter(state);
        return positions.heads();
    }

    private void enter(int state) {
        positions.enter(states.get(state).positions);
    }

    /** The step of a negative result. */
    Step step(int result) {
        return steps.get(-1 - result);
    }

    /** The next state after a unit; negative if terms end, for {@link #step}. */
    int next(int state, char unit) {
        int number = classes.of(unit);
        if (number == UnitClasses.SEVERAL) {
            return several(state, unit);
        }
        int next = rows.get(state)[number];
        return next == UNKNOWN ? find(state, number) : next;
    }

    /** No term ends at a letter, so that the results between are states. */
    private int several(int from, char unit) {
        int state = from;
        for (int i = 0; i < Folding.length(unit); i++) {
            state = next(state, Folding.unit(unit, i));
        }
        return state;
    }

    private int find(int state, int number) {
        int[] row = rows.get(state);
        enter(state);
        positions.take(classes.folded(number));
        boolean isFull = kept > maxNumbers;
        if (isFull) {
            flushes++;
            forget();
        }
        int next = number(new Key(positions.key()));
        int result = result(next, positions.ended());
        if (!isFull) {
            row[number] = result;
        }
        return result;
    }

    /** A next state and the terms that end as one number. */
    int result(int next, int[] ended) {
        if (ended.length == 0) {
            return next;
        }
        long terms = 0;
        for (int term : ended) {
            terms |= 1L << term;
        }
        steps.add(new Step(next, terms, ended));
        kept += ended.length + 4;
        return -steps.size();
    }

    /** The result at the end of a text. */
    int end(int state) {
        return next(state, BOUNDARY.charAt(0));
    }
}

package org.qirtas.internal.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.qirtas.internal.words.Folding;
import org.qirtas.internal.words.FoldingSources;

/**
 * The UTF-16 units in classes of those that have the same effect on some words: all letters that are in none of the words
 * are one class. Immutable; for any number of threads.
 */
final class UnitClasses {

    /** Stands for all letters that are in no word. No letter folds to it. */
    static final char OTHER = '\uFFFF';

    /** The kinds of units, and letters and singles that are in no word, are the first classes. */
    private static final int KINDS = Folding.SINGLE + 1;

    /** The class of each unit if there are no words: its kind. */
    private static final char[] BASE = base();

    private final char[] classes = BASE.clone();
    private final List<Folded> folded = new ArrayList<>();
    private final Map<Folded, Integer> numbers = new HashMap<>();
    private final SortedSet<Character> alphabet;

    /**
     * What the units of a class do.
     *
     * @param kind their kind
     * @param letters the letters to which they fold, {@link #OTHER} for each that is in no word
     */
    record Folded(int kind, String letters) {}

    /** The classes for words with given units. */
    UnitClasses(SortedSet<Character> alphabet) {
        this.alphabet = alphabet;
        for (int kind = 0; kind < KINDS; kind++) {
            boolean isPart = kind == Folding.LETTER || kind == Folding.SINGLE;
            number(new Folded(kind, isPart ? String.valueOf(OTHER) : ""));
        }
        for (char letter : alphabet) {
            for (char unit : FoldingSources.of(letter)) {
                classes[unit] = (char) number(folded(unit));
            }
        }
    }

    private static char[] base() {
        char[] base = new char[1 << Character.SIZE];
        for (int unit = 0; unit < base.length; unit++) {
            base[unit] = (char) Folding.kind((char) unit);
        }
        return base;
    }

    private Folded folded(char unit) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < Folding.length(unit); i++) {
            char letter = Folding.unit(unit, i);
            letters.append(alphabet.contains(letter) ? letter : OTHER);
        }
        return new Folded(Folding.kind(unit), letters.toString());
    }

    private int number(Folded units) {
        return numbers.computeIfAbsent(units, unknown -> {
            folded.add(units);
            return folded.size() - 1;
        });
    }

    /** Number of classes. */
    int count() {
        return folded.size();
    }

    /** The class of a unit. */
    int of(char unit) {
        return classes[unit];
    }

    /** What the units of a class do. */
    Folded folded(int number) {
        return folded.get(number);
    }
}

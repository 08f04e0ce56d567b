package org.qirtas.internal.query;

import java.util.ArrayList;
import java.util.List;
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

    /** The class of units that fold to several letters, which take effect one after the other. */
    static final int SEVERAL = Folding.SINGLE + 1;

    private static final int PAGE_BITS = 8;
    private static final int PAGE = 1 << PAGE_BITS;

    /** The class of each unit, in pages, if there are no words: its kind, or {@link #SEVERAL}. */
    private static final char[][] BASE = base();

    /** The class of each unit. Pages without letters of the words are those of {@link #BASE}. */
    private final char[][] classes = BASE.clone();

    private final List<Folded> folded = new ArrayList<>();

    /**
     * What the units of a class do.
     *
     * @param kind their kind
     * @param letter the letter to which they fold; {@link #OTHER} if it is in no word, or if they fold to none
     */
    record Folded(int kind, char letter) {}

    /** The classes for words with given units. */
    UnitClasses(SortedSet<Character> alphabet) {
        for (int number = 0; number <= SEVERAL; number++) {
            folded.add(new Folded(number, OTHER));
        }
        for (char letter : alphabet) {
            add(letter, Folding.LETTER);
            add(letter, Folding.SINGLE);
        }
    }

    private static char[][] base() {
        char[][] base = new char[(1 << Character.SIZE) / PAGE][PAGE];
        for (int unit = 0; unit < 1 << Character.SIZE; unit++) {
            boolean isSeveral = Folding.length((char) unit) > 1;
            base[unit >>> PAGE_BITS][unit & (PAGE - 1)] = (char) (isSeveral ? SEVERAL : Folding.kind((char) unit));
        }
        return base;
    }

    /** Adds the class of the units of a kind that fold to a letter. */
    private void add(char letter, int kind) {
        for (char unit : FoldingSources.of(letter)) {
            if (Folding.length(unit) == 1 && Folding.kind(unit) == kind) {
                set(unit, folded.size());
            }
        }
        folded.add(new Folded(kind, letter));
    }

    private void set(char unit, int number) {
        int page = unit >>> PAGE_BITS;
        if (classes[page] == BASE[page]) {
            classes[page] = BASE[page].clone();
        }
        classes[page][unit & (PAGE - 1)] = (char) number;
    }

    /** Number of classes. */
    int count() {
        return folded.size();
    }

    /** The class of a unit. */
    int of(char unit) {
        return classes[unit >>> PAGE_BITS][unit & (PAGE - 1)];
    }

    /** What the units of a class do that is not {@link #SEVERAL}. */
    Folded folded(int number) {
        return folded.get(number);
    }
}

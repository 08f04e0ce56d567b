package org.qirtas.internal.query;

import org.qirtas.internal.words.Folding;

/**
 * A word that may stand between two places of a phrase. A phrase goes from place 0 to its last place; several words
 * between the same places are alternatives, and a joined word goes past the places between its parts.
 *
 * @param from the place before the word
 * @param to the place after it, larger
 * @param word the word in folded form, or the beginning of one
 * @param isPrefix whether the word may continue
 */
public record PhraseWord(int from, int to, String word, boolean isPrefix) {

    /** Whether the word is one character that stands for itself. */
    public boolean isSingle() {
        return Folding.kind(word.charAt(0)) == Folding.SINGLE;
    }

    /** Whether a word of a text is this one. */
    boolean matches(String found) {
        return isPrefix ? found.startsWith(word) : found.equals(word);
    }
}

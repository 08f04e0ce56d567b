package org.qirtas.internal.query;

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

    /** Whether a word of a text is this one. */
    boolean matches(String found) {
        return isPrefix ? found.startsWith(word) : found.equals(word);
    }
}

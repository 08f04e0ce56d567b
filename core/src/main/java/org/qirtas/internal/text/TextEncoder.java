package org.qirtas.internal.text;

/**
 * A vocabulary made ready for coding. Immutable; for any number of threads.
 */
public final class TextEncoder {

    private final TokenTrie trie;

    /**
     * Makes a vocabulary ready.
     *
     * @param vocabulary the tokens
     */
    public TextEncoder(Vocabulary vocabulary) {
        trie = vocabulary.trie();
    }

    TokenTrie trie() {
        return trie;
    }
}

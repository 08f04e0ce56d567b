package org.qirtas.internal.text;

/** Cuts texts from the left, each time after the longest token. For one thread. */
final class LongestTokens implements TokenParser {

    private final TokenTrie trie;

    LongestTokens(TokenTrie trie) {
        this.trie = trie;
    }

    @Override
    public void parse(char[] text, int length, Receiver receiver) {
        int i = 0;
        while (i < length) {
            long match = trie.longest(text, i, length);
            if (match < 0) {
                receiver.escaped(text[i++]);
            } else {
                receiver.token((int) match);
                i += (int) (match >>> Integer.SIZE);
            }
        }
    }
}

package org.qirtas.internal.text;

import org.qirtas.internal.bytes.SymbolPrices;

/**
 * Cuts texts into the tokens that have the lowest price together. For each unit, from the last to the first, it finds
 * the token that begins the cheapest way to the end (Viterbi 1967). If several ways have the same price, that with the
 * longest token is taken. For one thread; keeps its buffers from one text to the next.
 */
final class CheapestTokens implements TokenParser {

    /**
     * Units that are cut together. A longer text is cut in parts. Of each part those tokens are taken that begin before
     * its last {@link #MARGIN} units; the next part begins after them.
     */
    static final int PART = 1 << 16;

    /** Price of a unit that is no token: more than that of any token. All units of a part have less than 2^31 together. */
    static final int ESCAPE = 40 * SymbolPrices.BIT;

    /** What comes after so many units hardly changes the way to them. */
    static final int MARGIN = 1 << 8;

    /** The choice for a unit that is no token: a length without a code. */
    private static final int ESCAPED = 1;

    private static final int LENGTH_BITS = 5;
    private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;

    private final TokenTrie trie;
    private final int[] prices;

    /** Numbers of the units of a part in the trie. */
    private int[] numbers = {};

    /** Price of the cheapest way from each unit to the end of the part. */
    private int[] totals = {};

    /** The first token of each of these ways: its code plus 1, and its length in the lowest bits. */
    private int[] choices = {};

    /**
     * A parser.
     *
     * @param prices prices by code, from {@link SymbolPrices}
     */
    CheapestTokens(TokenTrie trie, int[] prices) {
        this.trie = trie;
        this.prices = prices;
    }

    @Override
    public void parse(char[] text, int length, Receiver receiver) {
        int start = 0;
        while (start < length) {
            int end = Math.min(length, start + PART);
            choose(text, start, end);
            start = pass(text, start, end == length ? end : end - MARGIN, receiver);
        }
    }

    private void choose(char[] text, int start, int end) {
        int length = end - start;
        if (numbers.length < length) {
            int room = Math.min(PART, length + length / 4);
            numbers = new int[room];
            totals = new int[room + 1];
            choices = new int[room];
        }
        for (int i = 0; i < length; i++) {
            numbers[i] = trie.number(text[start + i]);
        }
        choose(numbers, length, totals, choices);
    }

    /** Fills totals and choices. It has all arrays at hand, because it takes most of the time of coding. */
    private void choose(int[] units, int length, int[] total, int[] choice) {
        int[] price = prices;
        long root = trie.node(TokenTrie.ROOT);
        total[length] = 0;
        for (int start = length - 1; start >= 0; start--) {
            int cheapest = total[start + 1] + ESCAPE;
            int chosen = ESCAPED;
            long node = root;
            int parent = TokenTrie.ROOT;
            for (int i = start; i < length; ) {
                int slot = TokenTrie.base(node) + units[i];
                node = trie.node(slot);
                if (!TokenTrie.isBelow(node, parent)) {
                    break;
                }
                parent = slot;
                i++;
                int code = TokenTrie.code(node);
                if (code >= 0) {
                    int way = total[i] + price[code];
                    if (way <= cheapest) {
                        cheapest = way;
                        chosen = (code + 1) << LENGTH_BITS | (i - start);
                    }
                }
            }
            total[start] = cheapest;
            choice[start] = chosen;
        }
    }

    private int pass(char[] text, int start, int end, Receiver receiver) {
        int i = start;
        while (i < end) {
            int choice = choices[i - start];
            if (choice == ESCAPED) {
                receiver.escaped(text[i]);
            } else {
                receiver.token((choice >>> LENGTH_BITS) - 1);
            }
            i += choice & LENGTH_MASK;
        }
        return i;
    }
}

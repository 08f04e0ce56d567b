package org.qirtas.internal.text;

import java.util.List;
import java.util.function.Supplier;
import org.qirtas.internal.bytes.SymbolPrices;

/** The tokens of a vocabulary, and the way in which texts are cut into them. Immutable; for any number of threads. */
public final class Tokens {

    private final Supplier<TokenParser> parsers;

    private Tokens(Supplier<TokenParser> parsers) {
        this.parsers = parsers;
    }

    /**
     * Tokens for coding, of which the longest are taken.
     *
     * @param tokens tokens by code; empty ones are omitted
     */
    public static Tokens longest(List<String> tokens) {
        TokenTrie trie = TokenTrieBuilder.build(tokens.toArray(String[]::new));
        return new Tokens(() -> new LongestTokens(trie));
    }

    /**
     * Tokens for coding.
     *
     * @param tokens tokens by code; empty ones are omitted
     * @param counts number of occurrences of each token, together less than 2^36
     * @param choice which tokens are taken
     */
    public static Tokens of(List<String> tokens, int[] counts, TokenChoice choice) {
        if (choice == TokenChoice.LONGEST) {
            return longest(tokens);
        }
        TokenTrie trie = TokenTrieBuilder.build(tokens.toArray(String[]::new));
        int[] prices = SymbolPrices.of(counts);
        return new Tokens(() -> new CheapestTokens(trie, prices));
    }

    /** A new parser. */
    public TokenParser parser() {
        return parsers.get();
    }
}

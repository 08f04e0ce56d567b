package org.qirtas.internal.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.qirtas.internal.text.TokenChoice;
import org.qirtas.internal.text.TokenParser;
import org.qirtas.internal.text.Tokens;

/**
 * Chooses the candidate tokens that coding uses most. At first the longest tokens of texts are counted. In each round the
 * rarest tokens are dropped and those of the texts are counted again. With {@link TokenChoice#CHEAPEST} the counts of a
 * round are the prices of the next: so a unigram language model is trained (Kudo 2018). For one thread.
 */
public final class VocabularySelection {

    private final List<String> texts;
    private final TokenChoice choice;
    private final Parallel pieces;

    /**
     * A selection.
     *
     * @param texts sample texts that determine the frequency of tokens
     * @param choice how texts will be cut into tokens
     * @param pieces does work in pieces
     */
    public VocabularySelection(List<String> texts, TokenChoice choice, Parallel pieces) {
        this.texts = texts;
        this.choice = choice;
        this.pieces = pieces;
    }

    /**
     * Selects and orders tokens. The order is by frequency, in classes of doubling frequency, and inside a class by their
     * units. Frequent tokens therefore share their upper byte and their place in the caches of the decoder, and a class in
     * the order of its units is cheap to store.
     *
     * @param candidates distinct tokens, none empty
     * @param limit number of tokens to keep, at least that of the single characters
     * @param rounds number of times that tokens are dropped, at least 1
     * @return at most {@code limit} tokens in the order of their codes, with their frequency in the texts
     */
    public CountedTokens select(List<String> candidates, int limit, int rounds) {
        int excess = Math.max(0, candidates.size() - limit);
        CountedTokens tokens = counted(candidates, Tokens.longest(candidates));
        for (int left = rounds - 1; left >= 0; left--) {
            CountedTokens kept = mostFrequent(tokens, limit + excess * left / rounds);
            tokens = counted(kept.tokens(), Tokens.of(kept.tokens(), kept.counts(), choice));
        }
        CountedTokens last = tokens;
        return last.at(last.positions()
                .sorted(Comparator.comparing((Integer i) -> Integer.numberOfLeadingZeros(last.count(i)))
                        .thenComparing(last::token)));
    }

    /** The single characters and the most frequent other tokens. */
    private static CountedTokens mostFrequent(CountedTokens tokens, int limit) {
        if (tokens.size() <= limit) {
            return tokens;
        }
        return tokens.at(tokens.positions()
                .sorted(Comparator.comparing((Integer i) -> tokens.token(i).length() > 1)
                        .thenComparing(i -> -tokens.count(i))
                        .thenComparing(tokens::token))
                .limit(limit));
    }

    /** Counts tokens in the texts. */
    private CountedTokens counted(List<String> tokens, Tokens coding) {
        int[][] parts = new int[pieces.threads()][tokens.size()];
        pieces.each(parts.length, piece -> {
            int end = pieces.start(piece + 1, texts.size());
            count(texts.subList(pieces.start(piece, texts.size()), end), coding.parser(), parts[piece]);
        });
        int[] counts = new int[tokens.size()];
        for (int[] part : parts) {
            Arrays.setAll(counts, token -> counts[token] + part[token]);
        }
        return new CountedTokens(tokens, counts);
    }

    private static void count(List<String> texts, TokenParser parser, int[] counts) {
        TokenParser.Receiver receiver = new TokenParser.Receiver() {
            @Override
            public void token(int token) {
                counts[token]++;
            }

            @Override
            public void escaped(char unit) {}
        };
        for (String text : texts) {
            parser.parse(text.toCharArray(), text.length(), receiver);
        }
    }
}

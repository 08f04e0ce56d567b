package org.qirtas.internal.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.qirtas.internal.text.TokenTrie;
import org.qirtas.internal.text.TokenTrieBuilder;

/**
 * Chooses the candidate tokens that coding uses most, and the order of their codes: by frequency, in classes of
 * doubling frequency, and inside a class by their units. Frequent tokens therefore share their upper byte and their
 * place in the caches of the decoder, and a class in the order of its units is cheap to store.
 */
public final class VocabularySelection {

    private VocabularySelection() {}

    /**
     * Selects and orders tokens.
     *
     * @param candidates distinct tokens, none empty
     * @param texts sample texts that determine the frequency of tokens
     * @param limit number of tokens to keep, at least that of the single characters
     * @param pieces does work in pieces
     * @return at most {@code limit} tokens in the order of their codes
     */
    public static List<String> order(List<String> candidates, List<String> texts, int limit, Parallel pieces) {
        Use[] uses = uses(candidates, texts, pieces);
        if (uses.length > limit) {
            Arrays.sort(
                    uses,
                    Comparator.comparing((Use use) -> use.token().length() > 1)
                            .thenComparing(Use::count, Comparator.reverseOrder())
                            .thenComparing(Use::token));
            List<String> kept = Arrays.stream(uses).limit(limit).map(Use::token).toList();
            uses = uses(kept, texts, pieces);
        }
        Arrays.sort(
                uses,
                Comparator.comparing(Use::frequencyClass, Comparator.reverseOrder())
                        .thenComparing(Use::token));
        return Arrays.stream(uses).map(Use::token).toList();
    }

    private static Use[] uses(List<String> tokens, List<String> texts, Parallel pieces) {
        TokenTrie trie = TokenTrieBuilder.build(tokens.toArray(String[]::new));
        int[][] counts = new int[pieces.threads()][tokens.size()];
        pieces.each(counts.length, piece -> {
            int end = pieces.start(piece + 1, texts.size());
            for (String text : texts.subList(pieces.start(piece, texts.size()), end)) {
                count(text.toCharArray(), trie, counts[piece]);
            }
        });
        Use[] uses = new Use[tokens.size()];
        Arrays.setAll(
                uses,
                code -> new Use(
                        tokens.get(code),
                        Arrays.stream(counts).mapToInt(part -> part[code]).sum()));
        return uses;
    }

    private static void count(char[] text, TokenTrie trie, int[] counts) {
        int i = 0;
        while (i < text.length) {
            long match = trie.longest(text, i, text.length);
            if (match >= 0) {
                counts[(int) match]++;
            }
            i += match < 0 ? 1 : (int) (match >>> 32);
        }
    }

    private record Use(String token, int count) {

        int frequencyClass() {
            return 32 - Integer.numberOfLeadingZeros(count);
        }
    }
}

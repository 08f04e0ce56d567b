package org.qirtas.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses among candidate tokens those that coding uses most, and the order of their codes: by how often they are used,
 * in classes of doubling frequency, inside a class by their units. So frequent tokens share their upper byte and their
 * place in the decoder's caches, while a class in order of its units is cheap to store.
 */
public final class VocabularySelection {

    private VocabularySelection() {}

    /**
     * Selects and orders tokens.
     *
     * @param candidates distinct tokens, none empty
     * @param texts sample texts that show how often a token is used
     * @param limit how many tokens to keep, at least the single characters
     * @return at most {@code limit} tokens in the order of their codes
     */
    public static List<String> order(List<String> candidates, List<String> texts, int limit) {
        List<Use> uses = new ArrayList<>(uses(candidates, texts));
        if (uses.size() > limit) {
            uses.sort(Comparator.comparing((Use use) -> use.token().length() > 1)
                    .thenComparing(Comparator.comparingInt(Use::count).reversed())
                    .thenComparing(Use::token));
            List<String> kept = new ArrayList<>();
            uses.subList(0, limit).forEach(use -> kept.add(use.token()));
            uses = new ArrayList<>(uses(kept, texts));
        }
        uses.sort(Comparator.comparingInt(Use::frequencyClass).reversed().thenComparing(Use::token));
        return uses.stream().map(Use::token).toList();
    }

    private static List<Use> uses(List<String> tokens, List<String> texts) {
        TokenTrie trie = new TokenTrie(tokens.toArray(String[]::new));
        int[] counts = new int[tokens.size()];
        for (String text : texts) {
            char[] characters = text.toCharArray();
            int i = 0;
            while (i < characters.length) {
                long match = trie.longest(characters, i, characters.length);
                if (match >= 0) {
                    counts[(int) match]++;
                }
                i += match < 0 ? 1 : (int) (match >>> 32);
            }
        }
        Use[] uses = new Use[tokens.size()];
        Arrays.setAll(uses, code -> new Use(tokens.get(code), counts[code]));
        return List.of(uses);
    }

    private record Use(String token, int count) {

        int frequencyClass() {
            return 32 - Integer.numberOfLeadingZeros(count);
        }
    }
}

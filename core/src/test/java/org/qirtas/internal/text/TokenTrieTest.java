package org.qirtas.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenTrieTest {

    /** The longest token by trying all lengths. */
    private static long expected(Set<String> tokens, String[] byCode, String text, int start) {
        for (int end = Math.min(text.length(), start + Vocabulary.MAX_TOKEN_LENGTH); end > start; end--) {
            String piece = text.substring(start, end);
            if (tokens.contains(piece)) {
                return (long) piece.length() << Integer.SIZE
                        | Arrays.asList(byCode).indexOf(piece);
            }
        }
        return -1;
    }

    private static String word(Random random, int units, int first, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) (first + (int) (units * Math.pow(random.nextDouble(), 3))));
        }
        return word.toString();
    }

    @ParameterizedTest
    @CsvSource({"1, 97, 16", "2, 0, 300", "40, 1569, 2000", "5000, 19968, 2000", "65536, 0, 1000", "300, 65236, 3000"})
    void findsWhatTryingAllLengthsFinds(int units, int first, int count) {
        Random random = new Random(units);
        Set<String> tokens = new LinkedHashSet<>();
        while (tokens.size() < count) {
            tokens.add(word(random, units, first, 1 + random.nextInt(Vocabulary.MAX_TOKEN_LENGTH)));
        }
        String[] byCode = new String[count + 2];
        Arrays.fill(byCode, "");
        int code = 2;
        for (String token : tokens) {
            byCode[code++] = token;
        }
        Collections.shuffle(Arrays.asList(byCode).subList(2, byCode.length), random);
        TokenTrie trie = TokenTrieBuilder.build(byCode);
        String text = String.join("", tokens).substring(0, Math.min(3000, count))
                + word(random, units, first, 500)
                + word(random, 1 << 16, 0, 500);
        char[] characters = text.toCharArray();
        for (int start = 0; start < text.length(); start++) {
            assertEquals(expected(tokens, byCode, text, start), trie.longest(characters, start, text.length()));
        }
    }

    @Test
    void everyUnitIsAToken() {
        String[] byCode = new String[1 << 16];
        Arrays.setAll(byCode, c -> c < 2 ? "" : String.valueOf((char) c));
        TokenTrie trie = TokenTrieBuilder.build(byCode);
        for (int c = 0; c < byCode.length; c++) {
            long found = trie.longest(new char[] {(char) c, (char) c}, 0, 2);
            assertEquals(c < 2 ? -1 : 1L << Integer.SIZE | c, found);
        }
    }

    @Test
    void noTokens() {
        assertEquals(-1, TokenTrieBuilder.build(new String[0]).longest(new char[] {'a'}, 0, 1));
        assertEquals(-1, TokenTrieBuilder.build(new String[] {"", ""}).longest(new char[] {0}, 0, 1));
    }

    @Test
    void aTokenThatGoesBeyondTheTextIsNotFound() {
        TokenTrie trie = TokenTrieBuilder.build(new String[] {"", "", "ab", "abcd"});
        assertEquals(2L << Integer.SIZE | 2, trie.longest("abcd".toCharArray(), 0, 3));
        assertEquals(-1, trie.longest("abcd".toCharArray(), 0, 1));
    }
}

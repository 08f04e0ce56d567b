package org.qirtas.internal.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenWordsTest {

    /** Letters with one and several folded units, a mark, a joiner, singles and boundaries. */
    private static final String UNITS = "abßآوال\u0301ـ\u200c京 .北";

    private static TokenWords of(String... tokens) {
        return new TokenWords(tokens.length, number -> tokens[number]);
    }

    /** Whether a token must be looked at. */
    private static boolean canBegin(TokenWords tokens, WordBeginnings words, int token) {
        return tokens.passing(words)[token] == TokenWords.UNKNOWN;
    }

    /** What the trie of a query does for one word. */
    private static WordBeginnings wanted(String word) {
        WordBeginnings.Builder wanted = new WordBeginnings.Builder();
        int hash = 0;
        for (int i = 0; i < Math.min(WordBeginnings.DEPTH, word.length()); i++) {
            hash = WordBeginnings.hash(hash, word.charAt(i));
            if (i + 1 == WordBeginnings.DEPTH) {
                wanted.add(hash);
            } else {
                wanted.add(WordBeginnings.hash(hash, WordBeginnings.UNKNOWN));
            }
        }
        if (word.length() < WordBeginnings.DEPTH) {
            wanted.add(WordBeginnings.hash(hash, WordBeginnings.ENDED));
        }
        return wanted.build();
    }

    @ParameterizedTest
    @CsvSource({
        "' news', true", "' newspaper', true", "'new', true", "' n', true", "'s and n', true", "' ne.', false",
        "' net', false", "' a', false", "'ews', false", "'. And', false", "' new', true", "'NEWS ', true"
    })
    void tellsTokensInWhichAWordMayBegin(String token, boolean expected) {
        assertEquals(expected, canBegin(of(token), wanted("news"), 0));
    }

    @ParameterizedTest
    @CsvSource({
        "' a', 1",
        "'a ', 0",
        "'.', 0",
        "'a', 1",
        "'京', 0",
        "'a京', 0",
        "'a\u200c', -1",
        "'\u200ca', 1",
        "'\u0301', -1",
        "'', -1"
    })
    void tellsWhereATokenEnds(String token, int expected) {
        int passing = of(token).passing(wanted("none of them"))[0];
        assertEquals(expected, passing < 0 ? passing : passing & TokenWords.END);
    }

    @ParameterizedTest
    @CsvSource({
        "'news', n, false",
        "'نبأ', ن, false",
        "' News', n, true",
        "'., إن', ا, true",
    })
    void theHeadIsOfTheFirstLetter(String token, char letter, boolean isAfterBoundary) {
        assertEquals(TokenWords.head(letter, isAfterBoundary), of(token).passing(wanted("none"))[0] >>> 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "京", " 京.", "\u200ca", "\u0301a", "ßa", " ﷲ́"})
    void aTokenWithoutAPlainFirstLetterHasAnyHead(String token) {
        int head = of(token).passing(wanted("none"))[0] >>> 1;
        assertEquals(TokenWords.ANY_HEAD, head);
    }

    @Test
    void headsAreFewAndLeaveOneForNone() {
        for (int letter = 0; letter <= Character.MAX_VALUE; letter++) {
            int plain = TokenWords.head((char) letter, false);
            int after = TokenWords.head((char) letter, true);
            assertTrue(plain > TokenWords.ANY_HEAD && plain < after && after < TokenWords.HEADS - 1);
        }
    }

    @Test
    void aTokenMayHaveManyWords() {
        TokenWords tokens = of(" a b c d e f g", "京北京");
        for (char word = 'a'; word <= 'g'; word++) {
            assertTrue(canBegin(tokens, wanted(String.valueOf(word)), 0));
        }
        assertFalse(canBegin(tokens, wanted("h"), 0));
        assertTrue(canBegin(tokens, wanted("北"), 1));
    }

    @Test
    void allBeginningsAreWanted() {
        WordBeginnings.Builder builder = new WordBeginnings.Builder();
        builder.addAll();
        WordBeginnings all = builder.build();
        for (char first = 'a'; first <= 'z'; first++) {
            for (char second = 'a'; second <= 'z'; second++) {
                TokenWords tokens = of(" " + first + second, " " + first + "b" + second + "n", "." + first, " ");
                assertTrue(canBegin(tokens, all, 0) && canBegin(tokens, all, 1) && canBegin(tokens, all, 2));
                assertFalse(canBegin(tokens, all, 3));
            }
        }
    }

    /** Whatever tokens a text is cut into: where a word of the text begins, the token says so, as the next ones cannot. */
    @Test
    void noWordIsMissed() {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            List<String> tokens = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                StringBuilder token = new StringBuilder();
                for (int length = 1 + random.nextInt(6); length > 0; length--) {
                    token.append(UNITS.charAt(random.nextInt(UNITS.length())));
                }
                tokens.add(token.toString());
                text.append(token);
            }
            assertWords(text.toString(), of(tokens.toArray(String[]::new)), tokens);
        }
    }

    private static void assertWords(String text, TokenWords tokens, List<String> cut) {
        WordReader words = new WordReader();
        words.reset(text);
        while (words.next()) {
            WordBeginnings wanted = wanted(new String(words.units(), words.offset(), words.length()));
            int start = words.start();
            int token = 0;
            for (int end = cut.get(0).length();
                    end <= start;
                    end += cut.get(token).length()) {
                token++;
            }
            assertTrue(canBegin(tokens, wanted, token), () -> text + " in " + cut + " at " + start);
        }
    }
}

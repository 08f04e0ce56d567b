package org.qirtas.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.internal.bytes.SymbolPrices;

class CheapestTokensTest {

    /** Tokens, how often each occurs, and their prices. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    private record Priced(List<String> tokens, int[] counts, int[] prices) {

        static Priced of(List<String> tokens, int... counts) {
            return new Priced(tokens, counts, SymbolPrices.of(counts));
        }

        /** Distinct pieces of the letters a, b and c, not all of which are tokens. */
        static Priced random(Random random) {
            Set<String> tokens = new LinkedHashSet<>();
            int size = 1 + random.nextInt(12);
            while (tokens.size() < size) {
                tokens.add(word(random, 1 + random.nextInt(random.nextBoolean() ? 3 : 6)));
            }
            return of(
                    new ArrayList<>(tokens),
                    random.ints(size, 0, 1 << random.nextInt(20)).toArray());
        }

        /** The pieces into which a text is cut. */
        List<String> cut(String text) {
            List<String> pieces = new ArrayList<>();
            TokenParser parser = Tokens.of(tokens, counts, TokenChoice.CHEAPEST).parser();
            parser.parse(text.toCharArray(), text.length(), new TokenParser.Receiver() {
                @Override
                public void token(int code) {
                    pieces.add(tokens.get(code));
                }

                @Override
                public void escaped(char unit) {
                    pieces.add(String.valueOf(unit));
                }
            });
            return pieces;
        }

        int price(List<String> pieces) {
            return pieces.stream().mapToInt(this::price).sum();
        }

        private int price(String piece) {
            int code = tokens.indexOf(piece);
            return code < 0 ? CheapestTokens.ESCAPE : prices[code];
        }

        /** The lowest price of all ways to cut a text, by trying each of them. */
        int lowest(String text) {
            if (text.isEmpty()) {
                return 0;
            }
            int lowest = CheapestTokens.ESCAPE + lowest(text.substring(1));
            for (int code = 0; code < prices.length; code++) {
                if (text.startsWith(tokens.get(code))) {
                    String rest = text.substring(tokens.get(code).length());
                    lowest = Math.min(lowest, prices[code] + lowest(rest));
                }
            }
            return lowest;
        }
    }

    private static String word(Random random, int length) {
        return random.ints(length, 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void noWayIsCheaper() {
        Random random = new Random(16);
        for (int i = 0; i < 3000; i++) {
            Priced priced = Priced.random(random);
            String text = word(random, random.nextInt(11));
            List<String> pieces = priced.cut(text);
            assertEquals(text, String.join("", pieces));
            assertEquals(priced.lowest(text), priced.price(pieces), () -> text + " cut with " + priced.tokens());
        }
    }

    @Test
    void frequentTokensAreTakenInsteadOfTheLongest() {
        Priced priced = Priced.of(List.of("the", " ", "r", "e", "ther", "re"), 1000, 1000, 10, 10, 1, 1000);
        assertEquals(List.of("the", "re"), priced.cut("there"));
    }

    @Test
    void theLongestOfWaysWithTheSamePriceIsTaken() {
        Priced priced = Priced.of(List.of("a", "b", "c", "ab", "bc"), 5, 5, 5, 5, 5);
        assertEquals(List.of("ab", "c"), priced.cut("abc"));
        assertEquals(List.of("ab", "bc"), priced.cut("abbc"));
    }

    @Test
    void unitsThatAreNoTokensAreEscaped() {
        Priced priced = Priced.of(List.of("ab"), 7);
        assertEquals(List.of("b", "ab", "c", "a"), priced.cut("babca"));
        assertEquals(List.of(), priced.cut(""));
        assertEquals(List.of("x"), Priced.of(List.of()).cut("x"));
    }

    @ParameterizedTest
    @ValueSource(ints = {CheapestTokens.PART - 1, CheapestTokens.PART, CheapestTokens.PART + 1, 300_000})
    void longTextsAreCutAsOne(int length) {
        Priced priced = Priced.random(new Random(7));
        String part = word(new Random(length), 1000);
        String text = part.repeat(length / part.length() + 1).substring(0, length);
        List<String> pieces = priced.cut(text);
        assertEquals(text, String.join("", pieces));
        int[] lowest = new int[length + 1];
        for (int start = length - 1; start >= 0; start--) {
            lowest[start] = CheapestTokens.ESCAPE + lowest[start + 1];
            for (int code = 0; code < priced.prices().length; code++) {
                String token = priced.tokens().get(code);
                if (text.startsWith(token, start)) {
                    lowest[start] = Math.min(lowest[start], priced.prices()[code] + lowest[start + token.length()]);
                }
            }
        }
        assertEquals(lowest[0], priced.price(pieces));
    }
}

package org.qirtas.internal.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qirtas.internal.words.Folding;
import org.qirtas.internal.words.WordReader;
import org.qirtas.internal.words.WordsOfText;
import org.qirtas.internal.words.WordsOfText.Word;

class NeighboursTest {

    /** Letters, one of them of four units, a joiner, a mark that vanishes, boundaries, a single. */
    private static final String UNITS = "abcß\uFDFA\u200C\u200C\u200C\u0301  .京";

    private static List<String> pairs(String text) {
        List<String> words = new ArrayList<>();
        List<String> pairs = new ArrayList<>();
        Neighbours neighbours = new Neighbours(new Neighbours.Receiver() {
            @Override
            public void document() {
                throw new AssertionError();
            }

            @Override
            public int number(char[] units, int offset, int length) {
                words.add(new String(units, offset, length));
                return words.size() - 1;
            }

            @Override
            public void pair(int first, int second) {
                pairs.add(words.get(first) + " " + words.get(second));
            }
        });
        neighbours.text();
        WordReader reader = new WordReader();
        for (reader.reset(text); reader.next(); ) {
            neighbours.word(reader);
        }
        return pairs.stream().sorted().toList();
    }

    /** By the plain definition. */
    static List<String> expected(String text) {
        List<Word> words = WordsOfText.of(text).stream()
                .filter(word -> word.word().length() <= 30)
                .filter(word -> Folding.kind(word.word().charAt(0)) != Folding.SINGLE)
                .toList();
        return words.stream()
                .flatMap(first -> words.stream()
                        .filter(second -> second.from() == first.to())
                        .map(second -> first.word() + " " + second.word()))
                .sorted()
                .toList();
    }

    @Test
    void aRunWithJoinersIsAWordAndSoAreItsParts() {
        assertEquals(List.of("a b", "a bc", "b c", "bc d", "c d"), pairs("a b\u200Cc\u200C d"));
        assertEquals(List.of("a b", "b c"), pairs("a\u200C b.\u200Cc"));
        assertEquals(List.of(), pairs("a 京 b"));
        String longest = "x".repeat(30);
        assertEquals(List.of("a " + longest), pairs("a " + longest + " " + longest + "x b"));
    }

    @Test
    void pairsAreThoseOfTheDefinition() {
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                text.append(UNITS.charAt(random.nextInt(UNITS.length())));
            }
            assertEquals(expected(text.toString()), pairs(text.toString()), text::toString);
        }
    }
}

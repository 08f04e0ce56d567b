package org.qirtas.internal.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qirtas.internal.words.WordsOfText.Word;

class WordReaderTest {

    private static List<Word> read(WordReader reader, String text) {
        List<Word> words = new ArrayList<>();
        reader.reset(text);
        while (reader.next()) {
            words.add(new Word(reader.word(), reader.from(), reader.to(), reader.start(), reader.end()));
        }
        return words;
    }

    private static List<Word> read(String text) {
        return read(new WordReader(), text);
    }

    @Test
    void aTextWithoutLettersHasNoWords() {
        assertEquals(List.of(), read(""));
        assertEquals(List.of(), read(" -- !\n\u200C\u064B\u200C "));
    }

    @Test
    void wordsHavePlacesInTheTextAndPositionsAmongTheWords() {
        assertEquals(
                List.of(new Word("strasse", 0, 1, 1, 7), new Word("7", 1, 2, 9, 10), new Word("b", 2, 3, 11, 12)),
                read("«Straße, ٧-B"));
    }

    @Test
    void marksBelongToTheLetterBefore() {
        assertEquals(List.of(new Word("كتب", 0, 1, 2, 9)), read("\u064B كـتَبَ\u064B "));
    }

    @Test
    void aSingleIsAWord() {
        assertEquals(
                List.of(
                        new Word("go", 0, 1, 0, 2),
                        new Word("北", 1, 2, 2, 3),
                        new Word("京", 2, 3, 3, 4),
                        new Word("x", 3, 4, 4, 5)),
                read("go北京x"));
    }

    @Test
    void partsStandBeforeTheJoinedWord() {
        assertEquals(
                List.of(
                        new Word("او", 0, 1, 0, 2),
                        new Word("مي", 1, 2, 3, 5),
                        new Word("خواهم", 2, 3, 6, 11),
                        new Word("ميخواهم", 1, 3, 3, 11),
                        new Word("و", 3, 4, 12, 13)),
                read("او می\u200Cخواهم و"));
    }

    @Test
    void joinersAtTheEndsOfAWordJoinNothing() {
        assertEquals(
                List.of(new Word("مي", 0, 1, 1, 3), new Word("رود", 1, 2, 6, 9)),
                read("\u200Cمی\u200C \u200Cرود\u200C\u200C"));
        assertEquals(
                List.of(new Word("a", 0, 1, 0, 1), new Word("b", 1, 2, 3, 4), new Word("ab", 0, 2, 0, 4)),
                read("a\u200C\u200Cb\u200C"));
    }

    /** Units of all kinds, so that each follows each. */
    @Test
    void randomTextsHaveTheWordsOfTheDefinition() {
        String units = "ab ßﷲ٣\u0301\u0640\u200C\u200C.北\uD83D\uDE00کیé-\u200Dガ";
        Random random = new Random(19);
        WordReader reader = new WordReader();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(24);
            for (int k = 0; k < length; k++) {
                text.append(units.charAt(random.nextInt(units.length())));
            }
            assertEquals(WordsOfText.of(text.toString()), read(reader, text.toString()), text.toString());
        }
    }

    @Test
    void aWordMayBeOfAnyLength() {
        String word = "ab".repeat(100_000);
        assertEquals(List.of(new Word(word, 0, 1, 0, word.length())), read(word));
        String joined = "a\u200C".repeat(10_000) + "b";
        List<Word> words = read(joined);
        assertEquals(10_002, words.size());
        assertEquals(new Word("a".repeat(10_000) + "b", 0, 10_001, 0, joined.length()), words.get(10_001));
    }
}

package org.qirtas.internal.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.training.CountedTokens;
import org.qirtas.internal.training.Parallel;
import org.qirtas.internal.training.TrainingProgress;
import org.qirtas.internal.training.VocabularySelection;
import org.qirtas.internal.training.VocabularyTrainer;
import org.qirtas.testing.GeneratedNews;

class VocabularyTest {

    private static List<String> texts(String language) {
        GeneratedNews news = new GeneratedNews(language, 3);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            texts.add(news.text(500));
        }
        return texts;
    }

    @Test
    void theBytesOfAVocabulary() throws FormatException {
        Vocabulary vocabulary = Vocabulary.of(List.of("a", "abc", "ab", "ص", "\uD83D"));
        byte[] bytes = VocabularyForm.toBytes(vocabulary);
        String lengths = "00" + "10" + "20" + "00" + "00";
        String groups = "00" + "01" + "00" + "01" + "01";
        assertEquals(
                "05" + lengths + groups + "00000006d8" + "616263353d",
                HexFormat.of().formatHex(bytes));
        Vocabulary read = VocabularyForm.fromBytes(bytes);
        assertEquals(5, read.size());
        assertEquals("abc", read.token(Vocabulary.FIRST_TOKEN + 1));
        assertArrayEquals(bytes, VocabularyForm.toBytes(read));
        assertEquals("00", HexFormat.of().formatHex(VocabularyForm.toBytes(Vocabulary.of(List.of()))));
        assertEquals(0, VocabularyForm.fromBytes(new byte[1]).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01",
                "0100",
                "010000",
                "01000000",
                "0100000061" + "00",
                "0110000061",
                "010081800400" + "61",
                "020000" + "0000" + "0000" + "6161",
                "020000" + "0000" + "0000" + "6261",
                "020020" + "0000" + "0000" + "6162",
                "020ff1" + "0000" + "000000000000000000000000000000000000" + "616161616161616161616161616161616161",
                "02000f10" + "0000",
                "ffff03",
                "ffffffff0f",
            })
    void vocabulariesThatAreNone(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThrows(FormatException.class, () -> VocabularyForm.fromBytes(bytes));
    }

    @Test
    void aTokenOccursOnce() {
        Vocabulary twice = Vocabulary.of(List.of("ab", "a", "ab"));
        assertThrows(IllegalArgumentException.class, () -> VocabularyForm.toBytes(twice));
    }

    @Test
    void theLargestVocabulary() throws FormatException {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < Vocabulary.MAX_SIZE - Vocabulary.FIRST_TOKEN; i++) {
            tokens.add(Integer.toString(i * 40_503 & 0xFFFF, 36));
        }
        byte[] bytes = VocabularyForm.toBytes(Vocabulary.of(tokens));
        Vocabulary read = VocabularyForm.fromBytes(bytes);
        assertEquals(65_534, read.size());
        for (int i = 0; i < tokens.size(); i++) {
            assertEquals(tokens.get(i), read.token(i + Vocabulary.FIRST_TOKEN));
        }
        assertArrayEquals(bytes, VocabularyForm.toBytes(read));
    }

    /** As many pieces as a number of threads would do, the last one first. */
    private record Cut(int threads) implements Parallel {
        @Override
        public void each(int count, IntConsumer piece) {
            for (int i = count - 1; i >= 0; i--) {
                piece.accept(i);
            }
        }
    }

    private static List<String> selected(
            List<String> candidates, List<String> texts, int limit, TokenChoice choice, Parallel pieces) {
        return new VocabularySelection(texts, choice, pieces)
                .select(candidates, limit, choice == TokenChoice.LONGEST ? 1 : 3)
                .tokens();
    }

    @ParameterizedTest
    @CsvSource({"ar, LONGEST", "zh, LONGEST", "en, LONGEST", "ar, CHEAPEST", "zh, CHEAPEST", "en, CHEAPEST"})
    void trainingIsDeterministic(String language, TokenChoice choice) {
        List<String> texts = texts(language);
        List<String> candidates = VocabularyTrainer.train(texts, 600, Parallel.ONE, TrainingProgress.UNWATCHED);
        assertEquals(candidates, VocabularyTrainer.train(texts(language), 600, new Cut(3), TrainingProgress.UNWATCHED));
        List<String> tokens = selected(candidates, texts, 500, choice, Parallel.ONE);
        assertEquals(tokens, selected(List.copyOf(candidates), texts(language), 500, choice, new Cut(7)));
        assertTrue(tokens.size() <= 500 || language.equals("zh"), () -> Integer.toString(tokens.size()));
        assertEquals(tokens.size(), new HashSet<>(tokens).size());
        assertEquals(candidates.size(), new HashSet<>(candidates).size());
        assertTrue(candidates.containsAll(tokens));
        assertTrue(
                tokens.stream().allMatch(token -> !token.isEmpty() && token.length() <= Vocabulary.MAX_TOKEN_LENGTH));
    }

    private static int codes(CountedTokens tokens, List<String> texts, TokenChoice choice) {
        TokenWriter writer = new TokenWriter(Vocabulary.of(tokens.tokens()).coding(tokens.counts(), choice));
        texts.forEach(writer::text);
        return writer.take().length / 2;
    }

    @Test
    void trainedTokensMakeTextsShort() {
        List<String> texts = texts("ar");
        List<String> candidates = VocabularyTrainer.train(texts, 2500, Parallel.ONE, TrainingProgress.UNWATCHED);
        CountedTokens tokens =
                new VocabularySelection(texts, TokenChoice.CHEAPEST, Parallel.ONE).select(candidates, 2000, 3);
        int units = texts.stream().mapToInt(String::length).sum();
        int longest = codes(tokens, texts, TokenChoice.LONGEST);
        int cheapest = codes(tokens, texts, TokenChoice.CHEAPEST);
        assertTrue(longest < units / 2, longest + " codes for " + units + " units");
        assertTrue(cheapest < longest, cheapest + " codes instead of " + longest);
    }

    @Test
    void selectedTokensHaveTheirFrequency() {
        List<String> texts = List.of("ababab", "cab", "a");
        CountedTokens tokens = new VocabularySelection(texts, TokenChoice.CHEAPEST, Parallel.ONE)
                .select(List.of("a", "b", "c", "ab", "ca", "abab"), 4, 2);
        assertEquals(List.of("ab", "a", "c", "b"), tokens.tokens());
        assertArrayEquals(new int[] {4, 1, 1, 0}, tokens.counts());
    }

    @ParameterizedTest
    @EnumSource
    void frequentTokensComeFirst(TokenChoice choice) {
        List<String> texts = List.of("a".repeat(100) + "b".repeat(10) + "c");
        assertEquals(
                List.of("a", "b", "c", "d"), selected(List.of("d", "c", "b", "a"), texts, 10, choice, Parallel.ONE));
        assertEquals(List.of("a", "b"), selected(List.of("d", "c", "b", "a"), texts, 2, choice, Parallel.ONE));
    }

    @Test
    void textsThatTeachNothing() {
        assertEquals(List.of(), VocabularyTrainer.train(List.of(), 100, Parallel.ONE, TrainingProgress.UNWATCHED));
        assertEquals(List.of(), VocabularyTrainer.train(List.of(""), 100, Parallel.ONE, TrainingProgress.UNWATCHED));
        assertEquals(
                List.of(), VocabularyTrainer.train(List.of("abc", "d"), 100, Parallel.ONE, TrainingProgress.UNWATCHED));
        assertEquals(
                List.of("a"),
                VocabularyTrainer.train(List.of("a", "a"), 100, Parallel.ONE, TrainingProgress.UNWATCHED));
        assertEquals(List.of(), selected(List.of(), List.of("a"), 100, TokenChoice.CHEAPEST, Parallel.ONE));
    }

    @Test
    void oneLetterAThousandTimes() {
        List<String> tokens =
                VocabularyTrainer.train(List.of("x".repeat(5000)), 100, Parallel.ONE, TrainingProgress.UNWATCHED);
        assertTrue(tokens.contains("x"));
        assertTrue(tokens.contains("xx"));
        assertTrue(tokens.stream().allMatch(token -> token.length() <= Vocabulary.MAX_TOKEN_LENGTH));
    }

    @Test
    void manyCharactersComeOnTopOfTheLimit() {
        String all = "abcdefghijklmnopqrstuvwxyz".repeat(3);
        assertEquals(
                26,
                VocabularyTrainer.train(List.of(all), 5, Parallel.ONE, TrainingProgress.UNWATCHED)
                        .size());
    }
}

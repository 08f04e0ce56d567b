package org.qirtas.internal.training;

import java.util.List;

/**
 * Learns the tokens of a vocabulary from sample texts by byte-pair encoding over UTF-16 units (Sennrich, Haddow and
 * Birch 2016, after Gage 1994), many pairs a round: first inside words, each distinct word once with its weight; then
 * phrases across words. The result does not depend on the number of threads.
 */
public final class VocabularyTrainer {

    /** Minimum count of a character. Rarer characters are cheaper as escapes. */
    private static final int MIN_CHARACTER_COUNT = 2;

    /** Minimum count of a pair. Rarer pairs do not pay for their place in the vocabulary. */
    private static final int MIN_PAIR_COUNT = 3;

    /** A round merges at most this share of the existing tokens. Counts then stay accurate. */
    private static final int ROUND_DIVISOR = 3;

    private static final int MIN_ROUND = 48;

    private VocabularyTrainer() {}

    /**
     * Learns tokens from texts.
     *
     * @param texts sample texts, together at most 2^30 UTF-16 units
     * @param limit number of tokens at which training ends; it is exceeded if the texts have more characters
     * @param pieces does work in pieces
     * @param progress called after each round
     * @return distinct tokens, none empty, in no particular order
     */
    public static List<String> train(List<String> texts, int limit, Parallel pieces, TrainingProgress progress) {
        TokenList tokens = new TokenList();
        int[] characters = characters(texts, tokens);
        boolean[] rare = new boolean[characters.length];
        for (int c = 0; c < rare.length; c++) {
            rare[c] = characters[c] < 0;
        }
        SampleWords words = SampleWords.of(texts, rare, pieces);
        WordMerger inside = new WordMerger(words, characters, tokens, pieces);
        int minCount = MIN_PAIR_COUNT;
        boolean more = true;
        while (more && tokens.size() < limit) {
            progress.learned(tokens.size(), limit);
            int room = Math.min(limit - tokens.size(), Math.max(MIN_ROUND, tokens.size() / ROUND_DIVISOR));
            int merged = inside.mergeRound(room, MIN_PAIR_COUNT);
            more = merged > 0;
            minCount = more ? merged : minCount;
        }
        progress.learned(limit, limit);
        new PhraseMerger(inside.tokens(words.sequence()), tokens, pieces).merge(minCount);
        return tokens.mostFrequent(limit);
    }

    /** The token of each unit; -1 for units that are too rare. */
    private static int[] characters(List<String> texts, TokenList tokens) {
        int[] counts = new int[1 << Character.SIZE];
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                counts[text.charAt(i)]++;
            }
        }
        int[] numbers = new int[counts.length];
        for (int c = 0; c < counts.length; c++) {
            numbers[c] = counts[c] < MIN_CHARACTER_COUNT ? -1 : tokens.handle(String.valueOf((char) c), counts[c]);
        }
        return numbers;
    }
}

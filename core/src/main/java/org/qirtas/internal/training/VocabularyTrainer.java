package org.qirtas.internal.training;

import java.util.List;

/**
 * Learns the tokens of a vocabulary from sample texts by byte-pair encoding over UTF-16 units (Sennrich, Haddow and
 * Birch 2016, after Gage 1994), many pairs a round: inside words first, each distinct word once with its weight; then,
 * over their ends, phrases. Deterministic, whatever the number of threads.
 */
public final class VocabularyTrainer {

    /** Characters seen less often are cheaper as escapes. */
    private static final int MIN_CHARACTER_COUNT = 2;

    /** Pairs seen less often do not pay for their place in the vocabulary. */
    private static final int MIN_PAIR_COUNT = 3;

    /** A round merges at most this share of the tokens there are, so that counts do not grow stale. */
    private static final int ROUND_DIVISOR = 3;

    private static final int MIN_ROUND = 48;

    private VocabularyTrainer() {}

    /**
     * The tokens learned from texts.
     *
     * @param texts sample texts, together at most 2^30 UTF-16 units
     * @param limit number of tokens at which training ends; the characters of the texts come on top if they are more
     * @param pieces does what can be done at a time
     * @param progress is told after each round
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
        int least = MIN_PAIR_COUNT;
        boolean more = true;
        while (more && tokens.size() < limit) {
            progress.learned(tokens.size(), limit);
            int room = Math.min(limit - tokens.size(), Math.max(MIN_ROUND, tokens.size() / ROUND_DIVISOR));
            int merged = inside.mergeRound(room, MIN_PAIR_COUNT);
            more = merged > 0;
            least = more ? merged : least;
        }
        progress.learned(limit, limit);
        new PhraseMerger(inside.tokens(words.sequence()), tokens, pieces).merge(least);
        return tokens.most(limit);
    }

    /** The token of each unit, -1 for those that are too rare. */
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

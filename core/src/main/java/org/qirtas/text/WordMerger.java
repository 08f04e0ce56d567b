package org.qirtas.text;

import java.util.Arrays;

/** Merges pairs of tokens inside words, each distinct word weighing as much as it is frequent. For one thread. */
final class WordMerger {

    private final SampleWords words;
    private final TokenList tokens;

    /** Tokens of all words; those of a word begin where its units do in the pool. */
    private final int[] merged;

    /** How many tokens a word has. */
    private final int[] lengths;

    /** Words that have more than one token, the first {@code activeCount} of them. */
    private final int[] active;

    private int activeCount;
    private int expectedPairs = 1 << 12;

    WordMerger(SampleWords words, int[] characters, TokenList tokens) {
        this.words = words;
        this.tokens = tokens;
        lengths = new int[words.size()];
        active = new int[words.size()];
        merged = new int[words.size() == 0 ? 0 : words.end(words.size() - 1)];
        char[] pool = words.pool();
        Arrays.setAll(merged, i -> characters[pool[i]]);
        for (int word = 0; word < lengths.length; word++) {
            lengths[word] = words.end(word) - words.start(word);
            if (lengths[word] > 1) {
                active[activeCount++] = word;
            }
        }
    }

    /**
     * Merges the most frequent pairs.
     *
     * @param room how many pairs at most
     * @param least how often a pair must occur
     * @return how often the rarest of the merged pairs occurred, 0 if there was none
     */
    int mergeRound(int room, int least) {
        PairCounts counts = countPairs();
        expectedPairs = counts.size();
        PairCounts merges = counts.most(room, least);
        if (merges.size() == 0) {
            return 0;
        }
        int rarest = merges.least();
        PairFilter filter = new PairFilter(merges, tokens.size());
        merges.replaceAll(tokens::joined);
        apply(merges, filter);
        return rarest;
    }

    private PairCounts countPairs() {
        PairCounts counts = new PairCounts(expectedPairs);
        for (int a = 0; a < activeCount; a++) {
            int word = active[a];
            int start = words.start(word);
            int weight = words.count(word);
            for (int i = start; i + 1 < start + lengths[word]; i++) {
                int left = merged[i];
                int right = merged[i + 1];
                if (tokens.length(left) + tokens.length(right) <= Vocabulary.MAX_TOKEN_LENGTH) {
                    counts.add(PairCounts.pair(left, right), weight);
                    if (left == right && i + 2 < start + lengths[word] && merged[i + 2] == right) {
                        i++;
                    }
                }
            }
        }
        return counts;
    }

    private void apply(PairCounts merges, PairFilter filter) {
        int stillActive = 0;
        for (int a = 0; a < activeCount; a++) {
            int word = active[a];
            apply(merges, filter, word);
            if (lengths[word] > 1) {
                active[stillActive++] = word;
            }
        }
        activeCount = stillActive;
    }

    private void apply(PairCounts merges, PairFilter filter, int word) {
        int start = words.start(word);
        int end = start + lengths[word];
        int write = start;
        int read = start;
        while (read < end) {
            int token = merged[read++];
            if (read < end && filter.mayHold(token, merged[read])) {
                int joined = merges.get(PairCounts.pair(token, merged[read]), -1);
                if (joined >= 0) {
                    token = joined;
                    read++;
                }
            }
            merged[write++] = token;
        }
        lengths[word] = write - start;
    }

    /**
     * The tokens of texts.
     *
     * @param sequence numbers of words, and separators
     * @return tokens, and the same separators
     */
    int[] tokens(int[] sequence) {
        int length = 0;
        for (int word : sequence) {
            length += word == SampleWords.SEPARATOR ? 1 : lengths[word];
        }
        int[] stream = new int[length];
        int write = 0;
        for (int word : sequence) {
            if (word == SampleWords.SEPARATOR) {
                stream[write++] = SampleWords.SEPARATOR;
            } else {
                System.arraycopy(merged, words.start(word), stream, write, lengths[word]);
                write += lengths[word];
            }
        }
        return stream;
    }
}

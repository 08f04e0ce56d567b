package org.qirtas.internal.training;

import java.util.Arrays;

/** Merges pairs of tokens inside words. The weight of each distinct word is its frequency. For one thread. */
final class WordMerger {

    private final SampleWords words;
    private final TokenList tokens;
    private final Parallel pieces;

    /** Tokens of all words. Those of a word begin at the place of its units in the pool. */
    private final int[] merged;

    /** Number of tokens of a word. */
    private final int[] lengths;

    /** The words with more than one token. */
    private int[] active;

    private int expectedPairs = 1 << 12;

    WordMerger(SampleWords words, int[] characters, TokenList tokens, Parallel pieces) {
        this.words = words;
        this.tokens = tokens;
        this.pieces = pieces;
        lengths = new int[words.size()];
        active = new int[words.size()];
        merged = new int[words.size() == 0 ? 0 : words.end(words.size() - 1)];
        char[] pool = words.pool();
        Arrays.setAll(merged, i -> characters[pool[i]]);
        Arrays.setAll(lengths, word -> words.end(word) - words.start(word));
        Arrays.setAll(active, word -> word);
        dropWhole();
    }

    private void dropWhole() {
        active = Arrays.stream(active).filter(word -> lengths[word] > 1).toArray();
    }

    /**
     * Merges the most frequent pairs.
     *
     * @param room maximum number of pairs
     * @param minCount minimum number of occurrences of a pair
     * @return number of occurrences of the rarest merged pair, 0 if no pair was merged
     */
    int mergeRound(int room, int minCount) {
        PairCounts[] counts = new PairCounts[pieces.threads()];
        pieces.each(counts.length, shard -> counts[shard] = countPairs(shard));
        expectedPairs = Arrays.stream(counts).mapToInt(PairCounts::size).max().orElse(0);
        Merges merges = new Merges(counts, room, minCount, tokens);
        if (merges.isEmpty()) {
            return 0;
        }
        pieces.each(pieces.threads(), piece -> {
            int end = pieces.start(piece + 1, active.length);
            for (int i = pieces.start(piece, active.length); i < end; i++) {
                int start = words.start(active[i]);
                lengths[active[i]] = merges.apply(merged, start, start + lengths[active[i]]) - start;
            }
        });
        dropWhole();
        return merges.rarest();
    }

    private PairCounts countPairs(int shard) {
        PairCounts counts = new PairCounts(expectedPairs);
        for (int word : active) {
            int weight = words.count(word);
            int start = words.start(word);
            int end = start + lengths[word];
            for (int i = start; i + 1 < end; i++) {
                int left = merged[i];
                int right = merged[i + 1];
                if (!TokenList.fit(left, right)) {
                    continue;
                }
                long pair = PairCounts.pair(left, right);
                if (PairCounts.shard(pair, pieces.threads()) == shard) {
                    counts.add(pair, weight);
                }
                if (left == right && i + 2 < end && merged[i + 2] == right) {
                    i++;
                }
            }
        }
        return counts;
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

package org.qirtas.internal.training;

import java.util.function.LongConsumer;

/** Merges tokens that often follow each other into phrases, across words. For one thread. */
final class PhraseMerger {

    /** Rounds before the last one, each with half the threshold of the one before. */
    private static final int EARLY_ROUNDS = 4;

    /** Bits of the hash for the rough count of pairs. Its table fits the caches of the processor. */
    private static final int BOUND_BITS = 21;

    private final TokenList tokens;
    private final Parallel pieces;
    private final int[] sequence;

    /**
     * Where the pieces of the sequence begin and end. The ends move as the sequence gets shorter; no piece ends inside
     * a text.
     */
    private final int[] starts;

    private final int[] ends;

    /**
     * A merger.
     *
     * @param sequence tokens, and separators; it is overwritten
     * @param tokens receives the phrases
     */
    PhraseMerger(int[] sequence, TokenList tokens, Parallel pieces) {
        this.sequence = sequence;
        this.tokens = tokens;
        this.pieces = pieces;
        starts = new int[pieces.threads()];
        ends = new int[pieces.threads()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = i == 0 ? 0 : ends[i - 1];
            ends[i] = afterSeparator(Math.max(starts[i], pieces.start(i + 1, sequence.length)));
        }
    }

    private int afterSeparator(int position) {
        int end = position;
        while (end > 0 && end < sequence.length && sequence[end - 1] != SampleWords.SEPARATOR) {
            end++;
        }
        return end;
    }

    /** Merges all pairs with a minimum number of occurrences, most frequent first. */
    void merge(int minCount) {
        for (int round = EARLY_ROUNDS; round >= 0; round--) {
            Merges merges = new Merges(countPairs(minCount << round), Integer.MAX_VALUE, minCount << round, tokens);
            pieces.each(starts.length, i -> ends[i] = merges.apply(sequence, starts[i], ends[i]));
        }
    }

    /**
     * Counts the pairs that can have the minimum number of occurrences. Their halves have it, and all pairs with the
     * same hash have it together.
     */
    private PairCounts[] countPairs(int minCount) {
        int[] occurrences = occurrences();
        PairCounts[] counts = new PairCounts[pieces.threads()];
        pieces.each(counts.length, shard -> {
            byte[] bounds = new byte[1 << BOUND_BITS];
            forEachPair(shard, occurrences, minCount, pair -> {
                int bound = PairCounts.hash(pair, BOUND_BITS);
                bounds[bound] += bounds[bound] < Byte.MAX_VALUE ? (byte) 1 : 0;
            });
            int enough = Math.min(minCount, Byte.MAX_VALUE);
            counts[shard] = new PairCounts(1 << 12);
            forEachPair(shard, occurrences, minCount, pair -> {
                if (bounds[PairCounts.hash(pair, BOUND_BITS)] >= enough) {
                    counts[shard].add(pair, 1);
                }
            });
        });
        return counts;
    }

    private int[] occurrences() {
        int[] occurrences = new int[tokens.size()];
        for (int i = 0; i < starts.length; i++) {
            for (int j = starts[i]; j < ends[i]; j++) {
                if (sequence[j] != SampleWords.SEPARATOR) {
                    occurrences[TokenList.number(sequence[j])]++;
                }
            }
        }
        return occurrences;
    }

    private void forEachPair(int shard, int[] occurrences, int minCount, LongConsumer action) {
        for (int piece = 0; piece < starts.length; piece++) {
            int end = ends[piece];
            for (int i = starts[piece]; i + 1 < end; i++) {
                int left = sequence[i];
                int right = sequence[i + 1];
                if (left == SampleWords.SEPARATOR
                        || right == SampleWords.SEPARATOR
                        || occurrences[TokenList.number(left)] < minCount
                        || occurrences[TokenList.number(right)] < minCount
                        || !TokenList.fit(left, right)) {
                    continue;
                }
                long pair = PairCounts.pair(left, right);
                if (PairCounts.shard(pair, starts.length) == shard) {
                    action.accept(pair);
                }
                if (left == right && i + 2 < end && sequence[i + 2] == left) {
                    i++;
                }
            }
        }
    }
}

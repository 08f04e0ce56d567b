package org.qirtas.internal.training;

import java.util.function.LongConsumer;

/** Merges tokens that often follow each other, whatever words they belong to, into phrases. For one thread. */
final class PhraseMerger {

    /** Rounds before the last, each with half the threshold of the one before it. */
    private static final int EARLY_ROUNDS = 4;

    /** Bits of the hash by which pairs are counted roughly: a table for the processor's caches. */
    private static final int BOUND_BITS = 21;

    private final TokenList tokens;
    private final Parallel pieces;
    private final int[] sequence;

    /** Where the pieces of the sequence begin and, as it gets shorter, where they end; none ends inside a text. */
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

    /** Merges all pairs that occur so often, the most frequent first. */
    void merge(int least) {
        for (int round = EARLY_ROUNDS; round >= 0; round--) {
            Merges merges = new Merges(countPairs(least << round), Integer.MAX_VALUE, least << round, tokens);
            pieces.each(starts.length, i -> ends[i] = merges.apply(sequence, starts[i], ends[i]));
        }
    }

    /**
     * Counts the pairs that can occur so often: their halves do, and so do all pairs together that have the same hash.
     */
    private PairCounts[] countPairs(int least) {
        int[] occurrences = occurrences();
        PairCounts[] counts = new PairCounts[pieces.threads()];
        pieces.each(counts.length, shard -> {
            byte[] bounds = new byte[1 << BOUND_BITS];
            forEachPair(shard, occurrences, least, pair -> {
                int bound = PairCounts.hash(pair, BOUND_BITS);
                bounds[bound] += bounds[bound] < Byte.MAX_VALUE ? (byte) 1 : 0;
            });
            int enough = Math.min(least, Byte.MAX_VALUE);
            counts[shard] = new PairCounts(1 << 12);
            forEachPair(shard, occurrences, least, pair -> {
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

    private void forEachPair(int shard, int[] occurrences, int least, LongConsumer action) {
        for (int piece = 0; piece < starts.length; piece++) {
            int end = ends[piece];
            for (int i = starts[piece]; i + 1 < end; i++) {
                int left = sequence[i];
                int right = sequence[i + 1];
                if (left == SampleWords.SEPARATOR
                        || right == SampleWords.SEPARATOR
                        || occurrences[TokenList.number(left)] < least
                        || occurrences[TokenList.number(right)] < least
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

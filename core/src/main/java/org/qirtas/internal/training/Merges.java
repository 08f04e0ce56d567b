package org.qirtas.internal.training;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The pairs of tokens that a round merges, and the tokens that they become. They are the most frequent counted pairs;
 * ties are broken by the pair. Immutable.
 */
final class Merges {

    static final int NONE = -1;

    private static final int HISTOGRAM = 1 << 16;
    private static final int FILTER_BITS = 21;

    private final PairCounts merged;

    /** A bit for each hash that a merged pair has: most lookups end here. */
    private final long[] filter = new long[1 << 15];

    private final int rarest;

    /**
     * Chooses pairs and makes their tokens.
     *
     * @param counts counted pairs; each pair is in only one of the maps
     * @param limit maximum number of pairs
     * @param minCount minimum number of occurrences of a pair
     * @param tokens receives the new tokens
     */
    Merges(PairCounts[] counts, int limit, int minCount, TokenList tokens) {
        int[] histogram = new int[HISTOGRAM];
        for (PairCounts part : counts) {
            part.addTo(histogram);
        }
        int threshold = HISTOGRAM - 1;
        int enough = histogram[threshold];
        while (threshold > minCount && enough + histogram[threshold - 1] <= limit) {
            enough += histogram[--threshold];
        }
        long[] pairs = pairs(counts, threshold, Integer.MAX_VALUE);
        if (threshold > minCount && enough < limit) {
            long[] ties = pairs(counts, threshold - 1, threshold - 1);
            pairs = LongStream.concat(Arrays.stream(pairs), Arrays.stream(ties).limit(limit - enough))
                    .toArray();
        }
        rarest = pairs.length > enough ? threshold - 1 : threshold;
        merged = new PairCounts(pairs.length);
        for (long pair : pairs) {
            merged.add(pair, tokens.joined(pair, count(counts, pair)));
            int bit = PairCounts.hash(pair, FILTER_BITS);
            filter[bit >>> 6] |= 1L << bit;
        }
    }

    private static long[] pairs(PairCounts[] counts, int min, int max) {
        LongStream.Builder pairs = LongStream.builder();
        for (PairCounts part : counts) {
            part.forEach(min, max, pairs);
        }
        return pairs.build().sorted().toArray();
    }

    private static int count(PairCounts[] counts, long pair) {
        return counts[PairCounts.shard(pair, counts.length)].get(pair, 0);
    }

    boolean isEmpty() {
        return merged.size() == 0;
    }

    /** Minimum number of occurrences of the pairs. */
    int rarest() {
        return rarest;
    }

    /** The token that two tokens become; {@link #NONE} if they are not merged. Either of them may be negative. */
    int token(int left, int right) {
        if (left < 0 || right < 0) {
            return NONE;
        }
        long pair = PairCounts.pair(left, right);
        int bit = PairCounts.hash(pair, FILTER_BITS);
        return (filter[bit >>> 6] >>> bit & 1) == 0 ? NONE : merged.get(pair, NONE);
    }

    /**
     * Merges pairs from left to right.
     *
     * @param tokens holds the tokens, and receives the resulting ones
     * @param start where they begin
     * @param end where they end
     * @return where the resulting tokens end
     */
    int apply(int[] tokens, int start, int end) {
        int write = start;
        int read = start;
        while (read < end) {
            int token = tokens[read++];
            int joined = read < end ? token(token, tokens[read]) : NONE;
            if (joined != NONE) {
                token = joined;
                read++;
            }
            tokens[write++] = token;
        }
        return write;
    }
}

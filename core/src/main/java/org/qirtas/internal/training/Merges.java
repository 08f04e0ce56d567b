package org.qirtas.internal.training;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The pairs of tokens that a round merges, and the tokens that they become: the most frequent of those counted, ties by
 * the pair. Immutable.
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
     * @param counts counted pairs, a pair in one of the maps only
     * @param limit how many pairs at most
     * @param least how often a pair must occur
     * @param tokens receives the new tokens
     */
    Merges(PairCounts[] counts, int limit, int least, TokenList tokens) {
        int[] histogram = new int[HISTOGRAM];
        for (PairCounts part : counts) {
            part.addTo(histogram);
        }
        int threshold = HISTOGRAM - 1;
        int enough = histogram[threshold];
        while (threshold > least && enough + histogram[threshold - 1] <= limit) {
            enough += histogram[--threshold];
        }
        long[] pairs = pairs(counts, threshold, Integer.MAX_VALUE);
        if (threshold > least && enough < limit) {
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

    private static long[] pairs(PairCounts[] counts, int least, int most) {
        LongStream.Builder pairs = LongStream.builder();
        for (PairCounts part : counts) {
            part.forEach(least, most, pairs);
        }
        return pairs.build().sorted().toArray();
    }

    private static int count(PairCounts[] counts, long pair) {
        return counts[PairCounts.shard(pair, counts.length)].get(pair, 0);
    }

    boolean isEmpty() {
        return merged.size() == 0;
    }

    /** No pair occurred less often. */
    int rarest() {
        return rarest;
    }

    /** What two tokens become, {@link #NONE} if they are not merged; any of the two may be negative. */
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
     * @param tokens holds the tokens, and receives those that are left
     * @param start where they begin
     * @param end where they end
     * @return where those that are left end
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

package org.qirtas.internal.training;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tokens and how often each occurs.
 *
 * @param tokens distinct tokens, none empty
 * @param counts number of occurrences of each, in the same order
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record CountedTokens(List<String> tokens, int[] counts) {

    /** Number of tokens. */
    int size() {
        return counts.length;
    }

    String token(int position) {
        return tokens.get(position);
    }

    int count(int position) {
        return counts[position];
    }

    /** All positions in ascending order. */
    Stream<Integer> positions() {
        return IntStream.range(0, counts.length).boxed();
    }

    /** The tokens at some positions, in the order of these. */
    CountedTokens at(Stream<Integer> positions) {
        int[] chosen = positions.mapToInt(Integer::intValue).toArray();
        return new CountedTokens(
                IntStream.of(chosen).mapToObj(tokens::get).toList(),
                IntStream.of(chosen).map(this::count).toArray());
    }
}

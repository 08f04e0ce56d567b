package org.qirtas.internal.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qirtas.internal.text.Vocabulary;

/**
 * Candidate tokens with the count of each at its creation. A handle of a token is its number with its length above it,
 * because the length is needed most often. For one thread.
 */
final class TokenList {

    private static final int NUMBER_BITS = 24;
    private static final int MAX_NUMBER = (1 << NUMBER_BITS) - 1;

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Integer> handles = new HashMap<>();
    private int[] counts = new int[1 << 10];

    /** Handle of a token. A new token is added. */
    int handle(String token, int count) {
        int fresh = token.length() << NUMBER_BITS | tokens.size();
        Integer known = handles.putIfAbsent(token, fresh);
        int handle = known == null ? fresh : known;
        int number = number(handle);
        if (known == null) {
            tokens.add(token);
            if (number == counts.length) {
                counts = Arrays.copyOf(counts, number * 2);
            }
        }
        counts[number] = Math.max(counts[number], count);
        return handle;
    }

    /** Handle of the token that two tokens form. A new token is added. */
    int joined(long pair, int count) {
        String left = tokens.get(number(PairCounts.left(pair)));
        return handle(left + tokens.get(number(PairCounts.right(pair))), count);
    }

    /** Number of tokens. */
    int size() {
        return tokens.size();
    }

    /** Number of a token, less than {@link #size()}. */
    static int number(int handle) {
        return handle & MAX_NUMBER;
    }

    /** Whether two tokens form one that is not too long. */
    static boolean fit(int left, int right) {
        return (left >>> NUMBER_BITS) + (right >>> NUMBER_BITS) <= Vocabulary.MAX_TOKEN_LENGTH;
    }

    /** The single characters and the most frequent other tokens; ties are broken by their numbers. */
    List<String> mostFrequent(int limit) {
        long[] order = new long[tokens.size()];
        int characters = 0;
        for (int i = 0; i < order.length; i++) {
            boolean single = tokens.get(i).length() == 1;
            order[i] = (single ? Long.MIN_VALUE : (long) -counts[i] << Integer.SIZE) | i;
            characters += single ? 1 : 0;
        }
        Arrays.sort(order);
        return Arrays.stream(order)
                .limit(Math.max(limit, characters))
                .mapToObj(key -> tokens.get((int) key))
                .toList();
    }
}

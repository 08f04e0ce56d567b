package org.qirtas.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Candidate tokens by number, and how often each was seen when it came. For one thread. */
final class TokenList {

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] counts = new int[1 << 10];
    private int[] lengths = new int[1 << 10];

    /** Number of a token, which is added if it is new. */
    int number(String token, int count) {
        Integer known = numbers.putIfAbsent(token, tokens.size());
        int number = known == null ? tokens.size() : known;
        if (known == null) {
            tokens.add(token);
            if (number == counts.length) {
                counts = Arrays.copyOf(counts, number * 2);
                lengths = Arrays.copyOf(lengths, number * 2);
            }
            lengths[number] = token.length();
        }
        counts[number] = Math.max(counts[number], count);
        return number;
    }

    /** Number of the token that two tokens make, which is added if it is new. */
    int joined(long pair, int count) {
        return number(tokens.get(PairCounts.left(pair)) + tokens.get(PairCounts.right(pair)), count);
    }

    int size() {
        return tokens.size();
    }

    int length(int number) {
        return lengths[number];
    }

    /** The single characters and those seen most of the others, ties by their units. */
    List<String> most(int limit) {
        if (tokens.size() <= limit) {
            return List.copyOf(tokens);
        }
        Comparator<Integer> order = Comparator.comparing((Integer number) -> length(number) > 1)
                .thenComparing(number -> -counts[number])
                .thenComparing(tokens::get);
        List<Integer> sorted = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            sorted.add(i);
        }
        sorted.sort(order);
        int characters =
                (int) tokens.stream().filter(token -> token.length() == 1).count();
        return sorted.subList(0, Math.max(limit, characters)).stream()
                .map(tokens::get)
                .toList();
    }
}

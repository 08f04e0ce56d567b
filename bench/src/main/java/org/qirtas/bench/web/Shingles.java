package org.qirtas.bench.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The shingles of four words of a text, with their numbers, as the article extraction benchmark counts them. */
final class Shingles {

    private static final int WORDS = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private final Map<List<String>, Integer> counts = new HashMap<>();

    Shingles(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        for (int i = 0; i < Math.max(1, words.size() - WORDS + 1); i++) {
            List<String> shingle = words.subList(i, Math.min(i + WORDS, words.size()));
            if (!shingle.isEmpty()) {
                counts.merge(shingle, 1, Integer::sum);
            }
        }
    }

    int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int inCommon(Shingles other) {
        return counts.entrySet().stream()
                .mapToInt(each -> Math.min(each.getValue(), other.counts.getOrDefault(each.getKey(), 0)))
                .sum();
    }
}

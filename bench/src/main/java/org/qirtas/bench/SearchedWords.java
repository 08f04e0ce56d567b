package org.qirtas.bench;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.qirtas.ArticleFilter;
import org.qirtas.Headline;

/** Words to search for, chosen from the headlines of a corpus by how often they occur. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // in choose()
public class SearchedWords {

    private static final int MIN_LETTERS = 4;
    private static final int PREFIX_LETTERS = 3;

    String common;
    String rare;
    String phrase;
    private String second;

    /** Chooses the words; called by JMH. */
    @Setup
    public void choose(Corpus corpus) throws IOException {
        List<List<String>> titles = corpus.archive
                .headlines(ArticleFilter.ALL)
                .map(Headline::title)
                .map(title -> title == null ? List.<String>of() : words(title))
                .filter(words -> words.size() > 1)
                .toList();
        Map<String, Integer> counts = new TreeMap<>();
        titles.forEach(title -> new HashSet<>(title).forEach(word -> counts.merge(word, 1, Integer::sum)));
        List<String> byCount = counts.keySet().stream()
                .sorted(Comparator.comparing((String word) -> counts.getOrDefault(word, 0))
                        .reversed())
                .toList();
        common = byCount.get(0);
        second = byCount.get(1);
        rare = byCount.get(byCount.size() - 1);
        phrase = titles.stream()
                .filter(title -> title.contains(common) && title.indexOf(common) < title.size() - 1)
                .map(title -> common + " " + title.get(title.indexOf(common) + 1))
                .findFirst()
                .orElse(common);
    }

    private static List<String> words(String title) {
        return Stream.of(title.split("[^\\p{L}]+", -1))
                .filter(word -> word.length() >= MIN_LETTERS)
                .collect(Collectors.toList());
    }

    static String quoted(String words) {
        return '"' + words + '"';
    }

    String prefix() {
        return common.substring(0, PREFIX_LETTERS) + "*";
    }

    String both() {
        return quoted(common) + " " + quoted(second);
    }
}

package org.qirtas.bench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.bench.search.SampledQuery.Kind;
import org.qirtas.internal.words.WordReader;

/** Queries from the texts of an archive. The same archive, number and seed give the same queries. */
public final class QuerySample {

    private static final int TRIES = 2_000;
    private static final int COMMON = 20;
    private static final int RARE = 1_000;
    private static final int ALWAYS_RARE = 2;
    private static final int NEVER_COMMON = 8;
    private static final int PREFIX = 3;
    private static final List<Kind> PHRASES = List.of(Kind.PAIR, Kind.TRIPLE);

    private final Archive archive;
    private final SplittableRandom random;
    private final WordReader reader = new WordReader();
    private final Map<String, Integer> holders = new HashMap<>();
    private final Map<Kind, Set<SampledQuery>> queries = new EnumMap<>(Kind.class);

    private QuerySample(Archive archive, long seed) {
        this.archive = archive;
        random = new SplittableRandom(seed);
        for (Kind kind : Kind.values()) {
            queries.put(kind, new LinkedHashSet<>());
        }
    }

    /**
     * Different queries of every kind. A kind has fewer, or none, if the texts do not have enough.
     *
     * @param archive the articles
     * @param count number of queries of each kind
     * @param seed another seed gives other queries
     * @return the queries
     * @throws IOException if reading fails
     */
    public static Map<Kind, List<SampledQuery>> of(Archive archive, int count, long seed) throws IOException {
        QuerySample sample = new QuerySample(archive, seed);
        for (Article article : archive) {
            new HashSet<>(sample.words(article)).forEach(word -> sample.holders.merge(word, 1, Integer::sum));
        }
        for (int i = 0; i < TRIES * count && !sample.isFull(count); i++) {
            sample.draw(count);
        }
        Map<Kind, List<SampledQuery>> lists = new EnumMap<>(Kind.class);
        sample.queries.forEach((kind, set) -> lists.put(kind, List.copyOf(set)));
        return lists;
    }

    private boolean isFull(int count) {
        return queries.values().stream().allMatch(set -> set.size() >= count);
    }

    /** Takes words of a random article, for a query of each kind. */
    private void draw(int count) throws IOException {
        List<String> body =
                words(archive.article(random.nextLong(archive.size())).body());
        if (body.isEmpty()) {
            return;
        }
        int place = random.nextInt(body.size());
        String word = body.get(place);
        add(count, frequency(word), List.of(word));
        add(count, Kind.BOTH, List.of(word, body.get(random.nextInt(body.size()))));
        for (Kind phrase : PHRASES) {
            int end = place + (phrase == Kind.PAIR ? 2 : 3);
            if (end <= body.size()) {
                add(count, phrase, body.subList(place, end));
            }
        }
        if (word.length() > PREFIX) {
            add(count, Kind.PREFIX, List.of(word.substring(0, PREFIX)));
        }
    }

    private Kind frequency(String word) {
        int articles = holders.getOrDefault(word, 0);
        if (articles <= Math.max(ALWAYS_RARE, archive.size() / RARE)) {
            return Kind.RARE;
        }
        return articles > Math.max(NEVER_COMMON, archive.size() / COMMON) ? Kind.COMMON : Kind.MIDDLE;
    }

    /** Adds a query of words that Lucene can have too: a half of a character is none. */
    private void add(int count, Kind kind, List<String> words) {
        Set<SampledQuery> chosen = queries.getOrDefault(kind, Set.of());
        boolean isText =
                words.stream().noneMatch(word -> word.chars().anyMatch(unit -> Character.isSurrogate((char) unit)));
        boolean isPair = kind != Kind.BOTH || !words.get(0).equals(words.get(1));
        if (chosen.size() < count && isText && isPair) {
            chosen.add(new SampledQuery(kind, List.copyOf(words)));
        }
    }

    private List<String> words(Article article) {
        List<String> words = new ArrayList<>();
        SearchedTexts.of(article).forEach(text -> words.addAll(words(text)));
        return words;
    }

    /** The words of a text that are not joined, in their order. */
    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        reader.reset(text);
        while (reader.next()) {
            if (reader.to() - reader.from() == 1) {
                words.add(reader.word());
            }
        }
        return words;
    }
}

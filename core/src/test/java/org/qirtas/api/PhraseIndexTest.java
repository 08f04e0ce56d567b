package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.SearchIndex;
import org.qirtas.SearchOrder;
import org.qirtas.WriterOptions;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.io.MemorySource;
import org.qirtas.internal.read.LoadedModels;
import org.qirtas.internal.read.ModelFinder;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.sections.Sections;
import org.qirtas.internal.terms.TermIndex;
import org.qirtas.testing.MemoryArchive;

/** Phrases of words that are often together, found by the terms of their pairs and without an index. */
class PhraseIndexTest {

    private static final WriterOptions PHRASES = WriterOptions.DEFAULT.withIndex(SearchIndex.PHRASES);

    /** Between words: blanks, joiners, marks that vanish, boundaries, and a word of one character. */
    private static final List<String> BETWEEN =
            List.of(" ", " ", " ", " ", " ", "\u200C", "-", ". ", "\u0640 ", " \u0301", "\n", "\u200C ", " 京 ", "'");

    private final Random random = new Random(31);

    /** Few words, so that most pairs of them are often together. */
    private static List<String> words(String script) {
        return switch (script) {
            case "Arabic" -> List.of("في", "إلى", "وَزير", "الوزير", "رئیس", "مدرسة", "ﷲ", "ﻻ", "می", "خواهم");
            case "Latin" -> List.of("the", "of", "Straße", "ﬁrst", "Æther", "a", "B", "x".repeat(30), "y".repeat(31));
            case "Cyrillic" -> List.of("и", "в", "ёлка", "ЙОД", "їжак", "Москва", "на", "не", "2");
            default -> List.of("가", "हिन्दी", "और", "나라", "京", "都", "สวัสดี", "ひ", "१२", "は", "한국");
        };
    }

    private String text(List<String> words, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(count); i >= 0; i--) {
            text.append(words.get(random.nextInt(words.size())));
            text.append(BETWEEN.get(random.nextInt(BETWEEN.size())));
        }
        return text.toString();
    }

    private List<Article> articles(List<String> words) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            articles.add(Article.builder()
                    .id("a" + i)
                    .title(text(words, 3))
                    .author(random.nextBoolean() ? text(words, 2) : null)
                    .tags(random.nextBoolean() ? List.of(text(words, 2), text(words, 2)) : null)
                    .lead(random.nextBoolean() ? text(words, 6) : null)
                    .body(text(words, 12))
                    .build());
        }
        return articles;
    }

    private String query(List<String> words) {
        String query = "\"" + words.get(random.nextInt(words.size())) + " " + text(words, 3) + "\"";
        return switch (random.nextInt(8)) {
            case 0 -> "title:" + query;
            case 1 -> query + " -\"" + text(words, 2) + " " + words.get(0) + "\"";
            case 2 -> query + " OR \"" + words.get(1) + " " + words.get(2) + "\"";
            case 3 -> query + " " + words.get(0) + "*";
            default -> query;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"Arabic", "Latin", "Cyrillic", "others"})
    void thePhrasesAreThoseOfAScan(String script) throws IOException {
        List<String> words = words(script);
        List<Article> articles = articles(words);
        long hits = 0;
        try (Archive plain = Archive.open(MemoryArchive.pack(articles));
                Archive indexed = Archive.open(MemoryArchive.pack(articles, PHRASES))) {
            assertEquals(List.of(), indexed.verify().damage());
            for (int i = 0; i < 500; i++) {
                String query = query(words);
                List<Long> expected = ordinals(plain, query, ArticleFilter.ALL);
                assertEquals(expected, ordinals(indexed, query, ArticleFilter.ALL), query);
                assertEquals(expected.size(), indexed.search(query).count(), query);
                ArticleFilter filter = ArticleFilter.ALL.withIdPrefix("a1");
                assertEquals(
                        plain.search(query).filter(filter).count(),
                        indexed.search(query).filter(filter).count(),
                        query);
                hits += expected.size();
            }
        }
        assertTrue(hits > 2_000, hits + " hits");
    }

    private static List<Long> ordinals(Archive archive, String query, ArticleFilter filter) throws IOException {
        return archive.search(query)
                .filter(filter)
                .order(SearchOrder.ADDED)
                .ordinals()
                .boxed()
                .toList();
    }

    /** Nothing would tell if pairs were never used. */
    @Test
    void pairsHaveTerms() throws IOException, FormatException {
        byte[] bytes = MemoryArchive.pack(articles(words("Latin")), PHRASES);
        try (OpenArchive archive = OpenArchive.open(
                new MemorySource(ByteBuffer.wrap(bytes)), "memory", new ModelFinder(new LoadedModels(0), List.of()))) {
            TermIndex index = archive.newest().sections().named(Sections.SEARCH_INDEX);
            String long30 = "x".repeat(30);
            for (String[] pair :
                    new String[][] {{"the", "of"}, {"aether", "first"}, {"strasse", "strasse"}, {"b", long30}}) {
                assertTrue(index.find(TermIndex.pair(pair[0], pair[1]).orElseThrow()) != null, pair[0]);
            }
            assertTrue(TermIndex.pair("a", "y".repeat(31)).isEmpty());
        }
    }
}

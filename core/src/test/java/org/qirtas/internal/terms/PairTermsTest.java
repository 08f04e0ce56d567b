package org.qirtas.internal.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qirtas.Article;
import org.qirtas.SearchIndex;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.PagedPayload;
import org.qirtas.internal.format.Payload;
import org.qirtas.internal.io.TemporaryBytes;
import org.qirtas.testing.GeneratedNews;

/** The terms of pairs of words. */
class PairTermsTest {

    @TempDir
    private Path folder;

    private TermIndex index(List<Article> articles, SearchIndex form) throws IOException, FormatException {
        try (TermIndexBuilder builder = new TermIndexBuilder(form, folder.resolve("news.qrt"))) {
            for (Article article : articles) {
                builder.add(article);
            }
            PagedPayload built = builder.build();
            Payload payload = new Payload(built.checked(), built.read(0, (int) built.length()));
            return TermIndex.fromBytes(payload.checked(), payload, articles.size());
        }
    }

    private static Map<String, SortedSet<Integer>> terms(TermIndex index) throws IOException, FormatException {
        Map<String, SortedSet<Integer>> terms = new TreeMap<>();
        index.each("", walk -> {
            TreeSet<Integer> documents = new TreeSet<>();
            for (int rank : walk.ranks()) {
                documents.add(index.document(rank));
            }
            terms.put(new String(walk.term().units(), 0, walk.term().length()), documents);
        });
        return terms;
    }

    private static Article body(String body) {
        return Article.builder().body(body).build();
    }

    private static List<String> languages() {
        return GeneratedNews.LANGUAGES;
    }

    /** Other terms are those of a full index. Those of pairs that are often together are all there, and no others. */
    @ParameterizedTest
    @MethodSource("languages")
    void pairsOfFrequentWordsHaveTerms(String language) throws IOException, FormatException {
        List<Article> articles = new GeneratedNews(language, 5).articles(150, 600);
        Map<String, SortedSet<Integer>> full = terms(index(articles, SearchIndex.FULL));
        Map<String, SortedSet<Integer>> found = terms(index(articles, SearchIndex.PHRASES));
        Map<String, SortedSet<Integer>> expected = new TreeMap<>(full);
        Map<String, SortedSet<Integer>> pairs = pairs(articles);
        Map<String, Set<Integer>> holders = new TreeMap<>();
        pairs.forEach((pair, documents) -> {
            for (String word : pair.split(" ", -1)) {
                holders.computeIfAbsent(word, added -> new TreeSet<>()).addAll(documents);
            }
        });
        pairs.forEach((pair, documents) -> {
            String[] words = pair.split(" ", -1);
            Set<Integer> both = new TreeSet<>(holders.get(words[1]));
            both.retainAll(holders.get(words[2]));
            if (both.size() >= 16) {
                expected.put(pair, documents);
            }
        });
        assertEquals(expected, found);
        boolean hasWords = !List.of("zh", "ja", "th", "emoji").contains(language);
        assertEquals(hasWords, expected.size() > full.size() + 50);
    }

    /** The articles of each pair of neighbouring words. */
    private static Map<String, SortedSet<Integer>> pairs(List<Article> articles) {
        Map<String, SortedSet<Integer>> pairs = new TreeMap<>();
        for (int i = 0; i < articles.size(); i++) {
            int article = i;
            for (String text : texts(articles.get(i))) {
                NeighboursTest.expected(text)
                        .forEach(pair -> pairs.computeIfAbsent(" " + pair, added -> new TreeSet<>())
                                .add(article));
            }
        }
        return pairs;
    }

    private static List<String> texts(Article article) {
        List<String> texts = new ArrayList<>(article.tags() == null ? List.of() : article.tags());
        for (String text : new String[] {article.title(), article.author(), article.lead(), article.body()}) {
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The first documents decide which pairs have terms. */
    @Test
    void pairsAreChosenByASample() throws IOException, FormatException {
        List<Article> articles = IntStream.range(0, 9000)
                .mapToObj(number -> body((number % 40 == 0 ? "in each " : "at all ")
                        + (number % 50 == 0 ? "too seldom" : "")
                        + (number > 8191 ? " too late" : "")))
                .toList();
        TermIndex index = index(articles, SearchIndex.PHRASES);
        assertEquals(225, count(index, " in each"));
        assertEquals(8775, count(index, " at all"));
        assertNull(index.find(" too seldom"));
        assertNull(index.find(" too late"));
        TermComparison comparison = new TermComparison(index);
        for (Article article : articles) {
            comparison.add(article);
        }
        assertTrue(comparison.isSame());
    }

    private static int count(TermIndex index, String term) throws IOException, FormatException {
        TermList list = index.find(term);
        return list == null ? 0 : list.count();
    }

    @Test
    void onlyTheMostFrequentWordsAreInPairs() throws IOException, FormatException {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            StringBuilder body = new StringBuilder();
            IntStream.range(0, 2100).forEach(word -> body.append(" w").append(word));
            articles.add(body((i < 18 ? "rare rarer " : "") + body));
        }
        TermIndex index = index(articles, SearchIndex.PHRASES);
        assertEquals(20, count(index, " w0 w1"));
        assertEquals(20, count(index, " w2046 w2047"));
        assertNull(index.find(" w2047 w2048"));
        assertNull(index.find(" rare rarer"));
        assertEquals(
                2047,
                terms(index).keySet().stream()
                        .filter(term -> term.charAt(0) == ' ')
                        .count());
    }

    @Test
    void wordsStandRightAfterEachOtherInOneText() throws IOException, FormatException {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            articles.add(Article.builder()
                    .title("one")
                    .tags(List.of("two", "one"))
                    .body("two. One,\u0640 (TWO)")
                    .build());
        }
        assertEquals(
                Set.of("one", "two", " two one", " one two"),
                terms(index(articles, SearchIndex.PHRASES)).keySet());
        articles.remove(0);
        assertEquals(
                Set.of("one", "two"),
                terms(index(articles, SearchIndex.PHRASES)).keySet());
    }

    /** A verifier keeps the words of pairs in memory. */
    @Test
    void tooManyWordsInPairsAreRefused() throws IOException, FormatException {
        compareWords(2047);
        FormatException e = assertThrows(FormatException.class, () -> compareWords(2048));
        assertEquals("more than 2048 words are in pairs", e.problem());
    }

    /** Compares an article without words with an index of pairs of different words with another. */
    private void compareWords(int words) throws IOException, FormatException {
        Path target = folder.resolve("news.qrt");
        try (TermCollector collector = new TermCollector(false, target, TermMemory.USUAL);
                TemporaryBytes blocks = new TemporaryBytes(target, 1 << 20);
                TemporaryBytes lists = new TemporaryBytes(target, 1 << 20)) {
            collector.document();
            for (int word = 0; word < words; word++) {
                char[] term = (" w" + word + " x").toCharArray();
                collector.pair(term, term.length, 0);
            }
            TermForm form = TermForm.of(SearchIndex.PHRASES);
            byte[] directory =
                    new TermIndexWriter(collector.terms(), collector.distinct(), form, blocks, lists).write();
            Payload payload = new Payload(directory, blocks.read(0, (int) blocks.length()));
            TermComparison comparison = new TermComparison(TermIndex.fromBytes(directory, payload, 1));
            comparison.add(body("."));
            assertFalse(comparison.isSame());
        }
    }
}

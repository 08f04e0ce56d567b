package org.qirtas.internal.terms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qirtas.Article;
import org.qirtas.SearchIndex;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.PagedPayload;
import org.qirtas.internal.format.Payload;
import org.qirtas.internal.words.Folding;
import org.qirtas.internal.words.WordReader;
import org.qirtas.testing.GeneratedNews;

class TermIndexTest {

    private static List<String> languages() {
        return GeneratedNews.LANGUAGES;
    }

    @TempDir
    private Path folder;

    private TermIndex index(List<Article> articles, SearchIndex index) throws IOException, FormatException {
        Payload payload = payload(articles, index);
        return TermIndex.fromBytes(payload.checked(), payload, articles.size());
    }

    private Payload payload(List<Article> articles, SearchIndex index) throws IOException {
        return payload(articles, index, TermMemory.USUAL);
    }

    private Payload payload(List<Article> articles, SearchIndex index, TermMemory memory) throws IOException {
        try (TermIndexBuilder builder = new TermIndexBuilder(index, folder.resolve("news.qrt"), memory)) {
            for (Article article : articles) {
                builder.add(article);
            }
            PagedPayload built = builder.build();
            return new Payload(built.checked(), built.read(0, (int) built.length()));
        }
    }

    private static Article body(String body) {
        return Article.builder().body(body).build();
    }

    private static List<Integer> find(TermIndex index, String term) throws IOException, FormatException {
        TermList list = index.find(term);
        if (list == null) {
            return List.of();
        }
        int[] ranks = list.ranks();
        assertEquals(list.count(), ranks.length);
        return Arrays.stream(ranks).map(index::document).sorted().boxed().toList();
    }

    /** The terms of texts by their plain definition. */
    private static Map<String, SortedSet<Integer>> expected(List<Article> articles, int groupBits) {
        Map<String, SortedSet<Integer>> terms = new TreeMap<>();
        for (int i = 0; i < articles.size(); i++) {
            int document = i >> groupBits;
            for (String text : texts(articles.get(i))) {
                terms(text)
                        .forEach(term -> terms.computeIfAbsent(term, added -> new TreeSet<>())
                                .add(document));
            }
        }
        return terms;
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

    private static List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        WordReader words = new WordReader();
        words.reset(text);
        while (words.next()) {
            String word = words.word();
            if (Folding.kind(word.charAt(0)) != Folding.SINGLE) {
                terms.add(word.substring(0, Math.min(64, word.length())));
            }
        }
        String visible = text.chars()
                .filter(unit -> Folding.kind((char) unit) != Folding.IGNORED)
                .collect(StringBuilder::new, (builder, unit) -> builder.append((char) unit), StringBuilder::append)
                .toString();
        for (int i = 0; i < visible.length(); i++) {
            if (Folding.kind(visible.charAt(i)) == Folding.SINGLE) {
                boolean isPair = i + 1 < visible.length() && Folding.kind(visible.charAt(i + 1)) == Folding.SINGLE;
                terms.add(folded(visible.charAt(i)) + (isPair ? folded(visible.charAt(i + 1)) : ""));
            }
        }
        return terms;
    }

    private static String folded(char single) {
        return String.valueOf(Folding.unit(single, 0));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTermHasItsDocuments(String language) throws IOException, FormatException {
        List<Article> articles = new GeneratedNews(language, 5).articles(150, 600);
        for (SearchIndex form : List.of(SearchIndex.FULL, SearchIndex.SMALL, SearchIndex.RANKED)) {
            TermIndex index = index(articles, form);
            Map<String, SortedSet<Integer>> expected = expected(articles, index.groupBits());
            assertEquals(expected.size(), index.terms());
            for (Map.Entry<String, SortedSet<Integer>> term : expected.entrySet()) {
                assertEquals(List.copyOf(term.getValue()), find(index, term.getKey()), term::getKey);
                assertEquals(List.of(), find(index, term.getKey() + "\u0001"));
            }
            assertEquals(expected.size(), index.addAll("", new BitSet()));
        }
    }

    @Test
    void prefixesFindTheirTerms() throws IOException, FormatException {
        List<Article> articles = new GeneratedNews("en", 5).articles(150, 600);
        TermIndex index = index(articles, SearchIndex.FULL);
        Map<String, SortedSet<Integer>> expected = expected(articles, 0);
        for (String prefix : List.of("a", "q", "zz", "zzzzzzzzz", "m", "ba", "0")) {
            TreeSet<Integer> documents = new TreeSet<>();
            List<SortedSet<Integer>> found = expected.entrySet().stream()
                    .filter(term -> term.getKey().startsWith(prefix))
                    .map(Map.Entry::getValue)
                    .toList();
            found.forEach(documents::addAll);
            BitSet ranks = new BitSet();
            assertEquals(found.size(), index.addAll(prefix, ranks));
            assertEquals(
                    List.copyOf(documents),
                    ranks.stream().map(index::document).sorted().boxed().toList());
        }
    }

    /** Lists of one part, of several, and of all documents, in documents of very different lengths. */
    @ParameterizedTest
    @EnumSource(names = {"FULL", "RANKED"})
    void longListsAreInParts(SearchIndex form) throws IOException, FormatException {
        List<Article> articles = IntStream.range(0, 9000)
                .mapToObj(number -> body("all "
                        + (number % 2 == 0 ? "even " : "")
                        + (number < 4097 ? "first " : "")
                        + (number < 4096 ? "block " : "")
                        + IntStream.range(0, number % 97 == 0 ? 300 : number % 5)
                                .mapToObj(word -> "w" + (number + word) % 700)
                                .reduce("", (a, b) -> a + " " + b)))
                .toList();
        TermIndex index = index(articles, form);
        assertEquals(IntStream.range(0, 9000).boxed().toList(), find(index, "all"));
        assertEquals(IntStream.range(0, 4500).map(i -> 2 * i).boxed().toList(), find(index, "even"));
        assertEquals(IntStream.range(0, 4097).boxed().toList(), find(index, "first"));
        assertEquals(IntStream.range(0, 4096).boxed().toList(), find(index, "block"));
        expected(articles, 0).forEach((term, documents) -> assertEquals(List.copyOf(documents), found(index, term)));
    }

    /** Bounds are more than what a term counts, and as many as there are tiers. */
    @Test
    void boundsAreMoreThanImpacts() throws IOException, FormatException {
        List<Article> articles = IntStream.range(0, 9000)
                .mapToObj(number -> Article.builder()
                        .title(number % 50 == 0 ? "often" : "another")
                        .body("often ".repeat(1 + 5000 / (number + 1)) + "filler ".repeat(number % 211))
                        .build())
                .toList();
        TermIndex index = index(articles, SearchIndex.RANKED);
        Bounds bounds = Bounds.of(index, Set.of("often", "absent"), Set.of());
        Set<Integer> distinct = new TreeSet<>();
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            int places = (i % 50 == 0 ? 3 : 0) + 1 + 5000 / (i + 1);
            int units = Objects.requireNonNull(article.title()).length()
                    + article.body().length();
            assertTrue(bounds.of(i) > Bm25.impact(places, units), i + ": " + bounds.of(i));
            distinct.add(bounds.of(i));
        }
        assertTrue(distinct.size() > 2 && distinct.size() < 6, distinct.toString());
        assertEquals(0, Bounds.of(index, Set.of("absent"), Set.of("x")).of(0));
        Bounds both = Bounds.of(index, Set.of("often"), Set.of("anoth", "fill"));
        assertTrue(both.of(8999) > bounds.of(8999));
        assertEquals(
                255,
                Bounds.of(index(articles, SearchIndex.FULL), Set.of("often"), Set.of())
                        .of(0));
    }

    private static List<Integer> found(TermIndex index, String term) {
        try {
            return find(index, term);
        } catch (IOException | FormatException e) {
            throw new AssertionError(term, e);
        }
    }

    @Test
    void longWordsAreCut() throws IOException, FormatException {
        String word = "x".repeat(64);
        TermIndex index =
                index(List.of(body(word), body(word + "y"), body(word + "z " + "x".repeat(63))), SearchIndex.FULL);
        assertEquals(List.of(0, 1, 2), find(index, word));
        assertEquals(List.of(0, 1, 2), find(index, word + "q"));
        assertEquals(List.of(2), find(index, "x".repeat(63)));
        assertTrue(TermIndex.isWhole("x".repeat(63)));
        assertFalse(TermIndex.isWhole(word));
    }

    @ParameterizedTest
    @CsvSource({"0, FULL", "0, SMALL", "0, PHRASES", "1, FULL", "1, SMALL", "1, PHRASES", "32, SMALL", "33, SMALL"})
    void fewArticlesHaveAnIndex(int count, SearchIndex form) throws IOException, FormatException {
        List<Article> articles =
                IntStream.range(0, count).mapToObj(number -> body("word")).toList();
        TermIndex index = index(articles, form);
        int documents = (count + (1 << index.groupBits()) - 1) >> index.groupBits();
        assertEquals(documents, index.documents());
        assertEquals(IntStream.range(0, documents).boxed().toList(), find(index, "word"));
        assertNull(index.find("other"));
    }

    @Test
    void textsWithoutWordsHaveNoTerms() throws IOException, FormatException {
        TermIndex index = index(List.of(body("… — !"), Article.builder().build()), SearchIndex.FULL);
        assertEquals(0, index.terms());
        assertEquals(0, index.addAll("", new BitSet()));
    }

    @Test
    void theBytesFollowFromTheArticles() throws IOException {
        List<Article> articles = GeneratedNews.mixed(List.of("ar", "zh", "en"), 40, 500);
        Payload one = payload(articles, SearchIndex.FULL);
        Payload other = payload(articles, SearchIndex.FULL);
        assertArrayEquals(one.toBytes(), other.toBytes());
    }

    @Test
    void anIndexOfOtherArticlesIsNotTheSame() throws IOException, FormatException {
        List<Article> articles = new GeneratedNews("ar", 5).articles(70, 300);
        for (SearchIndex form : List.of(SearchIndex.FULL, SearchIndex.SMALL, SearchIndex.RANKED)) {
            TermIndex index = index(articles, form);
            assertTrue(isSame(index, articles));
            List<Article> changed = new ArrayList<>(articles);
            changed.set(69, articles.get(69).toBuilder().title("one more word").build());
            assertFalse(isSame(index, changed));
            changed.set(69, Article.builder().build());
            assertFalse(isSame(index, changed));
            changed.set(69, articles.get(3));
            changed.set(3, articles.get(69));
            assertFalse(isSame(index, changed));
        }
    }

    private static boolean isSame(TermIndex index, List<Article> articles) throws IOException, FormatException {
        TermComparison comparison = new TermComparison(index);
        for (Article article : articles) {
            comparison.add(article);
        }
        return comparison.isSame();
    }

    /** A flipped bit of a block or a part is found before anything of it is used. */
    @Test
    void flippedBitsAreFound() throws IOException, FormatException {
        List<Article> articles = new ArrayList<>(new GeneratedNews("en", 5).articles(100, 300));
        articles.addAll(
                IntStream.range(0, 4100).mapToObj(number -> body("every")).toList());
        Payload payload = payload(articles, SearchIndex.FULL);
        for (int place = 0; place < payload.pages().length; place += 61) {
            byte[] pages = payload.pages().clone();
            pages[place] ^= (byte) (1 << place % 8);
            TermIndex index =
                    TermIndex.fromBytes(payload.checked(), new Payload(payload.checked(), pages), articles.size());
            assertThrows(FormatException.class, () -> index.addAll("", new BitSet()));
        }
    }

    @Test
    void wrongNumbersAreRefused() throws IOException, FormatException {
        List<Article> articles = new GeneratedNews("en", 5).articles(10, 300);
        Payload payload = payload(articles, SearchIndex.FULL);
        assertNotNull(TermIndex.fromBytes(payload.checked(), payload, 10));
        assertThrows(FormatException.class, () -> TermIndex.fromBytes(payload.checked(), payload, 11));
        Payload without = new Payload(payload.checked(), new byte[0]);
        assertThrows(FormatException.class, () -> TermIndex.fromBytes(payload.checked(), without, 10));
        for (int length = 0; length < payload.checked().length; length++) {
            byte[] part = Arrays.copyOf(payload.checked(), length);
            assertThrows(FormatException.class, () -> TermIndex.fromBytes(part, payload, 10));
        }
    }
}

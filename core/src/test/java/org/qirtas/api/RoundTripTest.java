package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qirtas.testing.MemoryArchive.assertRoundTrip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

class RoundTripTest {

    private static final Article FULL = new GeneratedNews("ar", 1)
            .article(0, 500).toBuilder()
                    .original("<p>نص</p>".getBytes(StandardCharsets.UTF_8))
                    .build();

    /** A field of text and the way to set it. */
    private static Stream<Arguments> textFields() {
        return Stream.of(
                field("id", Article.Builder::id),
                field("url", Article.Builder::url),
                field("source", Article.Builder::source),
                field("language", Article.Builder::language),
                field("title", Article.Builder::title),
                field("lead", Article.Builder::lead),
                field("author", Article.Builder::author),
                field("section", Article.Builder::section));
    }

    private static Arguments field(String name, BiFunction<Article.Builder, String, Article.Builder> setter) {
        return Arguments.of(name, setter);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("textFields")
    void aTextIsThereOrEmptyOrAbsent(String name, BiFunction<Article.Builder, String, Article.Builder> setter)
            throws IOException {
        List<Article> articles = new ArrayList<>();
        for (String value : new String[] {null, "", "نص", " ", null}) {
            articles.add(setter.apply(FULL.toBuilder(), value).build());
            articles.add(setter.apply(Article.builder(), value).build());
        }
        assertNotEquals(articles.get(0), articles.get(2), name);
        assertRoundTrip(articles);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "a", "نص"})
    void theBodyIsThereOrEmpty(String body) throws IOException {
        assertRoundTrip(
                FULL.toBuilder().body(body).build(),
                Article.builder().body(body).build(),
                Article.builder().body(body).original(new byte[] {1}).build(),
                Article.builder().body(body).lead("").build());
    }

    @Test
    void everyFieldIsAbsent() throws IOException {
        assertRoundTrip(Article.builder().build());
    }

    @Test
    void tags() throws IOException {
        assertRoundTrip(
                FULL.toBuilder().tags(null).build(),
                FULL.toBuilder().tags(List.of()).build(),
                FULL.toBuilder().tags(List.of("")).build(),
                FULL.toBuilder().tags(List.of("", "", "أ", "أ")).build(),
                FULL.toBuilder()
                        .tags(IntStream.range(0, 70_000).mapToObj(i -> "").toList())
                        .build(),
                Article.builder().tags(List.of()).build());
    }

    @Test
    void attributesKeepTheirOrder() throws IOException {
        Article.Builder many = Article.builder();
        for (int i = 0; i < 500; i++) {
            many.attributeJson("key " + (i * 37 % 500), Integer.toString(i));
        }
        Article.Builder odd =
                Article.builder().attributeJson("", "null").attributeJson("مفتاح", "{\"a\": [null, 1.50]}");
        assertRoundTrip(many.build(), odd.build(), Article.builder().build());
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1, 127, 128, 1L << 40, Long.MAX_VALUE})
    void views(long views) throws IOException {
        Article article = Article.builder().views(views).build();
        Article none = Article.builder().build();
        assertRoundTrip(none, article, none, FULL.toBuilder().views(views).build());
    }

    @Test
    void viewsOfAllSizesInOneArchive() throws IOException {
        List<Article> articles = Stream.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L, -1L, null, 5L, Long.MIN_VALUE + 1, null)
                .map(views -> Article.builder().views(views).build())
                .toList();
        assertRoundTrip(articles);
    }

    private static Stream<byte[]> originals() {
        byte[] random = new byte[5000];
        new Random(3).nextBytes(random);
        byte[] every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        return Stream.of(
                "<html>صفحة 😀 \u0000</html>".getBytes(StandardCharsets.UTF_8),
                "\uFEFF<html/>".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                new byte[] {0},
                new byte[] {1},
                new byte[] {(byte) 0xFF},
                new byte[] {(byte) 0xC0, (byte) 0x80},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                every,
                random);
    }

    @ParameterizedTest
    @MethodSource("originals")
    void theOriginalBytes(byte[] original) throws IOException {
        assertRoundTrip(
                Article.builder().original(original).build(),
                Article.builder().original(original).body("a").build(),
                Article.builder().original(original).lead("b").body("").build(),
                FULL.toBuilder().original(original).build(),
                FULL.toBuilder().original(null).build());
    }

    @Test
    void originalsAloneMakeALanguageLarge() throws IOException {
        byte[] page = new GeneratedNews("en", 5).text(20_000).getBytes(StandardCharsets.UTF_8);
        assertRoundTrip(
                Article.builder().language("en").original(page).build(),
                Article.builder().language("en").id("2").original(page).build());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 127, 128, 129, 256, 257, 300})
    void everyNumberOfArticles(int count) throws IOException {
        assertRoundTrip(new GeneratedNews("en", 2).articles(count, 30));
    }

    @Test
    void anEmptyArchiveAnswers() throws IOException {
        try (Archive archive = Archive.open(MemoryArchive.pack(List.of()))) {
            assertEquals(0, archive.size());
            assertTrue(archive.get("1").isEmpty());
            assertEquals(List.of(), archive.versions(""));
            assertEquals(0, archive.stream().count());
            assertEquals(0, archive.info().articles());
            assertTrue(archive.verify().isWhole());
        }
    }

    @Test
    void equalBodiesAreStoredOnce() throws IOException {
        GeneratedNews news = new GeneratedNews("ar", 11);
        List<Article> repeats = new ArrayList<>();
        List<Article> others = new ArrayList<>();
        String body = news.text(3000);
        for (int i = 0; i < 70; i++) {
            Article article = Article.builder()
                    .title("عنوان " + i)
                    .lead(i % 2 == 0 ? "" : null)
                    .language(i % 10 == 0 ? "fa" : "ar")
                    .original(i % 9 == 0 ? new byte[] {1, 2} : null)
                    .build();
            repeats.add(article.toBuilder().body(body).build());
            others.add(article.toBuilder().body(news.text(3000)).build());
        }
        byte[] repeated = MemoryArchive.pack(repeats);
        MemoryArchive.assertHolds(repeats, repeated);
        assertTrue(repeated.length * 3 < MemoryArchive.pack(others).length);
    }

    @Test
    void manyDistinctBodiesAndTheirRepeats() throws IOException {
        GeneratedNews news = new GeneratedNews("ru", 12);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            articles.add(Article.builder().id("a" + i).body(news.text(20)).build());
        }
        for (int i = 0; i < 3000; i += 7) {
            articles.add(articles.get(i).toBuilder().id("b" + i).build());
        }
        assertRoundTrip(articles);
    }

    @Test
    void anArticleOwnsItsParts() {
        byte[] original = {1, 2, 3};
        List<String> tags = new ArrayList<>(List.of("a"));
        Article article = Article.builder().original(original).tags(tags).build();
        original[0] = 9;
        tags.add("b");
        byte[] given = article.original();
        given[1] = 9;
        assertArrayEquals(new byte[] {1, 2, 3}, article.original());
        assertEquals(List.of("a"), article.tags());
    }
}

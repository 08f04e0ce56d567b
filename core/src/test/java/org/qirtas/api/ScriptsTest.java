package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.qirtas.testing.MemoryArchive.assertRoundTrip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.Profile;
import org.qirtas.WriterOptions;
import org.qirtas.testing.ArticleJson;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

class ScriptsTest {

    private static List<String> languages() {
        return GeneratedNews.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void anArticleOfEachScript(String language) throws IOException {
        assertRoundTrip(new GeneratedNews(language, 4).articles(3, 400));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aLargeLanguageHasAModel(String language) throws IOException {
        List<Article> articles = new GeneratedNews(language, 5).articles(70, 600);
        byte[] bytes = MemoryArchive.pack(articles);
        MemoryArchive.assertHolds(articles, bytes);
        try (Archive archive = Archive.open(bytes)) {
            assertEquals(1, archive.info().models().size());
            assertEquals(language, archive.info().models().get(0).name());
            assertEquals(70, archive.info().models().get(0).articles());
        }
    }

    @Test
    void textWithoutLanguageGoesByItsScript() throws IOException {
        List<Article> articles = new ArrayList<>();
        for (Article article : GeneratedNews.mixed(List.of("ar", "ru", "zh"), 50, 600)) {
            articles.add(article.toBuilder().language(null).build());
        }
        byte[] bytes = MemoryArchive.pack(articles);
        MemoryArchive.assertHolds(articles, bytes);
        try (Archive archive = Archive.open(bytes)) {
            assertEquals(3, archive.info().models().size());
        }
    }

    private static Stream<String> oddTexts() {
        String controls = IntStream.range(0, 32)
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
        return Stream.of(
                "\uD83D",
                "\uDE00",
                "\uDE00\uD83D",
                "a\uD83Db\uDE00c\uD83D",
                "\u0000",
                "\u0000\u0000\u0000",
                "\u0001",
                "\u0001\u0000\u0001\u0001",
                "\uFEFF",
                "\uFEFFنص\uFEFF",
                "\uFFFE\uFFFF",
                controls,
                controls + "\u007F\u0080\u009F\u00A0\u00AD",
                "\u200E\u200F\u061C\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069",
                "می\u200Cخواهم \u0640\u0640\u0640 كتـاب",
                "e\u0301 é \u212B Å ﷲ \uFB01",
                "\r\n\r\n\n\r\t \u2028\u2029\u000B\u000C\u0085",
                "👩\u200D👩\u200D👧 🇸🇦 ❤\uFE0F");
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void anyTextStandsInAnyField(String text) throws IOException {
        Article odd = Article.builder()
                .id(text)
                .url(text)
                .source(text)
                .language(text)
                .title(text)
                .lead(text)
                .body(text)
                .author(text)
                .section(text)
                .tags(List.of(text, text))
                .attributeJson(text, ArticleJson.quoted(text))
                .build();
        assertRoundTrip(odd, odd.toBuilder().language("ar").build());
    }

    @Test
    void oddTextsAmongManyOthers() throws IOException {
        List<Article> articles = new ArrayList<>();
        GeneratedNews news = new GeneratedNews("fa", 9);
        List<String> odd = oddTexts().toList();
        for (int i = 0; i < 130; i++) {
            String text = news.text(200) + odd.get(i % odd.size()) + news.text(100);
            articles.add(Article.builder()
                    .id(odd.get(i % odd.size()) + i)
                    .language("fa")
                    .title(text)
                    .body(text)
                    .build());
        }
        assertRoundTrip(articles);
    }

    @Test
    void everyUtf16Unit() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            all.append((char) c);
        }
        assertRoundTrip(
                Article.builder().body(all.toString()).build(),
                Article.builder().body(all.reverse().toString()).language("xx").build());
    }

    @Test
    void randomUnits() throws IOException {
        Random random = new Random(17);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(2000); k > 0; k--) {
                text.append((char) random.nextInt(1 << 16));
            }
            articles.add(Article.builder().title("t" + i).body(text.toString()).build());
        }
        assertRoundTrip(articles);
    }

    @Test
    void articlesOfTenMillionCharacters() throws IOException {
        GeneratedNews news = new GeneratedNews("ar", 21);
        Article.Builder article = Article.builder().language("ar");
        List<Article> articles = List.of(
                article.id("one letter").body("م".repeat(10_000_000)).build(),
                article.id("words").body(news.text(10_000_000)).build(),
                article.id("short").body(news.text(3000)).build());
        byte[] bytes = MemoryArchive.pack(articles, WriterOptions.DEFAULT.withProfile(Profile.FAST));
        try (Archive archive = Archive.open(bytes)) {
            for (int i = 0; i < articles.size(); i++) {
                assertEquals(articles.get(i), archive.article(i));
                assertEquals(articles.get(i).id(), archive.headline(i).id());
            }
        }
    }

    @Test
    void articlesOfManyBlocks() throws IOException {
        Random random = new Random(31);
        byte[] noise = new byte[300_000];
        random.nextBytes(noise);
        GeneratedNews news = new GeneratedNews("ar", 22);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            articles.add(Article.builder()
                    .id("n" + i)
                    .title(i == 3 ? news.text(200_000) : "t")
                    .language(i % 2 == 0 ? "ar" : null)
                    .body(news.text(400_000))
                    .original(i < 3 ? noise : null)
                    .build());
        }
        assertRoundTrip(articles);
    }

    /** With the fastest profile every sixteenth article would stand in the dictionary, but these two do not fit. */
    @Test
    void articlesLargerThanADictionary() throws IOException {
        Random random = new Random(33);
        List<Article> articles = new ArrayList<>(new GeneratedNews("zh", 34).articles(17, 600));
        for (int i = 0; i < articles.size(); i += 16) {
            char[] units = new char[600_000];
            for (int k = 0; k < units.length; k++) {
                units[k] = (char) (0x4E00 + random.nextInt(20_000));
            }
            articles.set(i, articles.get(i).toBuilder().body(new String(units)).build());
        }
        byte[] bytes = MemoryArchive.pack(articles, WriterOptions.DEFAULT.withProfile(Profile.FAST));
        MemoryArchive.assertHolds(articles, bytes);
    }
}

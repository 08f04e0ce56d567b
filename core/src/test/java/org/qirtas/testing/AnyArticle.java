package org.qirtas.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;

/**
 * Articles of which anything may be absent, empty or odd, made of a seed: whatever an archive may hold, and not what news
 * are like. For one thread.
 */
public final class AnyArticle {

    /** Pieces that texts are made of, so that what is seldom comes often. */
    private static final List<String> PIECES = List.of(
            " ",
            "\n",
            "\r\n",
            "\t",
            "\u0000",
            "\u001f",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u200c",
            "\u200f",
            "\ufeff",
            "\ufffe",
            "\uffff",
            "\ud800",
            "\udbff",
            "\udc00",
            "\udfff",
            "\ud83d\ude00",
            "\udbff\udfff",
            "\"",
            "\\",
            "/",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "0",
            "٧",
            "۷",
            "-1",
            "a",
            "Zürich",
            "قرطاس",
            "خبر عاجل",
            "می‌خواهم",
            "新聞",
            "ニュース",
            "뉴스",
            "समाचार",
            "ข่าว",
            "новости",
            "é",
            "e\u0301",
            "https://news.example/");

    private final Random random;

    /** Articles of a seed: the same in every run. */
    public AnyArticle(long seed) {
        random = new Random(seed);
    }

    /** The next article. */
    public Article next() {
        Article.Builder article = Article.builder()
                .id(maybe(text()))
                .url(maybe(text()))
                .source(maybe(text()))
                .language(maybe(text()))
                .title(maybe(text()))
                .lead(maybe(text()))
                .body(text())
                .author(maybe(text()))
                .section(maybe(text()))
                .tags(maybe(texts()))
                .published(maybe(date()))
                .updated(maybe(date()))
                .views(maybe(random.nextLong() >> random.nextInt(64)))
                .original(maybe(original()));
        for (int i = random.nextInt(8) - 4; i > 0; i--) {
            attribute(article, "key " + text());
        }
        return article.build();
    }

    /** Some articles. */
    public List<Article> next(int count) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(next());
        }
        return articles;
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    /** A text of any UTF-16 units. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(20) == 0 ? 300 : 6); i > 0; i--) {
            text.append(
                    random.nextInt(4) == 0
                            ? String.valueOf((char) random.nextInt(1 << Character.SIZE))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            texts.add(text());
        }
        return texts;
    }

    /** Any date: one that says what it names, one that says something else, or one that was not understood. */
    public ArticleDate date() {
        return switch (random.nextInt(5)) {
            case 0 -> ArticleDate.of(instant());
            case 1 -> ArticleDate.of(day());
            case 2 -> ArticleDate.parse(day().toString().substring(0, 7));
            case 3 -> new ArticleDate(text(), instant(), precision());
            default -> ArticleDate.parse(text());
        };
    }

    /** An instant that an archive can hold. */
    public Instant instant() {
        long first = ArticleDate.MIN.toEpochMilli();
        long count = ArticleDate.MAX.toEpochMilli() - first;
        return Instant.ofEpochMilli(first + Math.floorMod(random.nextLong(), count))
                .plusNanos(random.nextInt(1_000_000));
    }

    /** A day whose year has four digits. */
    public LocalDate day() {
        return LocalDate.of(random.nextInt(10_000), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private DatePrecision precision() {
        return DatePrecision.ofCode(1 + random.nextInt(6)).orElseThrow();
    }

    private byte[] original() {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return random.nextBoolean() ? bytes : text().getBytes(UTF_8);
    }

    private void attribute(Article.Builder article, String key) {
        switch (random.nextInt(6)) {
            case 0 -> article.attribute(key, text());
            case 1 -> article.attribute(key, random.nextLong());
            case 2 -> article.attribute(key, random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300.0));
            case 3 -> article.attribute(key, random.nextBoolean());
            case 4 -> article.attribute(key, null);
            default -> article.attributeJson(key, " [1, {\"a\\u0000\": [] , \"\": null}\n]");
        }
    }
}

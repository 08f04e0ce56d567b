package org.qirtas.golden;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;

/** Articles of golden archives, each list for one part of the format. */
final class GoldenArticles {

    private static final List<String> WORDINGS = List.of(
            "0000",
            "9999",
            "2015-07",
            "2015-07-21",
            "2016-02-29",
            "2015-07-21 13:45",
            "2015-07-21T13:45+00:00",
            "2015-07-21T23:59:59-18:00",
            "2015-07-21T13:45:09.120000000Z",
            "2015-07-21 13:45:09.5+03:30",
            "1969-12-31T23:59:59.999Z",
            "2015-07-21T13:45:09.123456789-04:30",
            "2015-02-29",
            "21 July",
            "\u06F2\u06F1 \u064A\u0648\u0644\u064A\u0648",
            "\uD800",
            "");

    private static final List<String> TEXTS =
            List.of("", "\u0000", "\u0001\u0000\uFFFF", "\uDE00\uD83D", "\uD83D\uDE00", "\"\\\r\n\t\u007F\u2028");

    private static final int COLUMN_ARTICLES = 300;

    /** More than a list of one part has. */
    private static final int MANY = 4_200;

    private GoldenArticles() {}

    /** One article with a few fields. */
    static List<Article> one() {
        return List.of(Article.builder()
                .id("1")
                .language("en")
                .title("One")
                .body("An archive of one article.")
                .published(ArticleDate.parse("2024-03-05"))
                .build());
    }

    /** Articles of one or two words. One of the words is in all but two of them. */
    static List<Article> many() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String body = i == 7 || i == MANY - 1 ? "rare" : i % 2 == 0 ? "common" : "common odd";
            String more = i % 331 == 0 ? " common".repeat(i % 7) : i % 42 == 0 ? " some".repeat(1 + i % 11) : "";
            articles.add(
                    Article.builder().id(Integer.toString(i)).body(body + more).build());
        }
        return articles;
    }

    /** Articles whose frames are no pairs: a block of one repeated byte, or more than two blocks. */
    static List<Article> whole() {
        List<Article> articles = new ArrayList<>();
        for (char unit : new char[] {'\u0707', '\u2020', '\u3030', '\u4E4E'}) {
            articles.add(Article.builder()
                    .id("unit " + articles.size())
                    .body(String.valueOf(unit).repeat(1500))
                    .build());
        }
        articles.add(Article.builder()
                .id("page")
                .title("Three blocks")
                .body("A page of 140,000 bytes.")
                .original("0123456789".repeat(14_000).getBytes(StandardCharsets.US_ASCII))
                .build());
        return articles;
    }

    /** Pairs of articles with one body, in a language with a text model and in others. */
    static List<Article> sharedBodies() {
        List<Article> articles = new ArrayList<>(GeneralArticles.news(24, "ar"));
        articles.add(
                Article.builder().id("first").body("One body for two articles.").build());
        articles.add(Article.builder()
                .id("second")
                .title("Another title")
                .body("One body for two articles.")
                .original(new byte[] {1, 2, 3})
                .build());
        articles.add(articles.get(3).toBuilder().id("third").lead("A lead").build());
        articles.add(articles.get(3).toBuilder().id("fourth").build());
        articles.add(
                articles.get(3).toBuilder().id("other model").language("xx").build());
        return articles;
    }

    /** Dates of all forms, and wordings that are not understood. */
    static List<Article> dates() {
        List<Article> articles = new ArrayList<>();
        for (String wording : WORDINGS) {
            ArticleDate date = ArticleDate.parse(wording);
            articles.add(Article.builder()
                    .id("date " + articles.size())
                    .published(date)
                    .build());
            articles.add(Article.builder().title(wording).updated(date).build());
        }
        Instant instant = Instant.parse("2015-07-21T10:00:00.5Z");
        for (DatePrecision precision : DatePrecision.values()) {
            if (precision != DatePrecision.UNKNOWN) {
                articles.add(Article.builder()
                        .id("words " + precision)
                        .published(new ArticleDate("Tuesday", instant, precision))
                        .updated(new ArticleDate("", ArticleDate.MIN, precision))
                        .build());
            }
        }
        return articles;
    }

    /** Keys of all kinds, and versions of one key. */
    static List<Article> keys() {
        return List.of(
                Article.builder().id("42").title("first version").build(),
                Article.builder().id("\u0664\u0662").title("second version").build(),
                Article.builder()
                        .id("\uFEFF\u06F4\u200C\u06F2 \u00A0")
                        .title("third version")
                        .build(),
                Article.builder().url("42").title("by its URL").build(),
                Article.builder().id("").url("https://q.example/empty-id").build(),
                Article.builder().url("https://q.example/1").build(),
                Article.builder().title("T").body("B").build(),
                Article.builder().title("T").body("B").build(),
                Article.builder().body("only a body").build(),
                Article.builder().build(),
                Article.builder().id("inner  blanks").build(),
                Article.builder().id("\uD83D\uDCF0").build());
    }

    /** Attributes, tags and originals. */
    static List<Article> fields() {
        byte[] noise = new byte[64];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 167);
        }
        return List.of(
                Article.builder().id("no tags").tags(List.of()).build(),
                Article.builder().id("tags").tags(List.of("a", "", "b", "a")).build(),
                attributes(Article.builder().id("attributes")).build(),
                Article.builder().id("-12.5e3").attributeJson("id", "-12.5e3").build(),
                Article.builder()
                        .published(ArticleDate.parse("2015"))
                        .attributeJson("published", "2015")
                        .build(),
                Article.builder().id("no body").attributeJson("body", "").build(),
                Article.builder().id("other body").attributeJson("body", "[1]").build(),
                Article.builder()
                        .id("page")
                        .body("b")
                        .original("<p>\u0635\u0641\u062D\u0629 \uD83D\uDE00</p>".getBytes(StandardCharsets.UTF_8))
                        .build(),
                Article.builder().id("bytes").body("b").original(noise).build(),
                Article.builder().id("empty page").original(new byte[0]).build(),
                Article.builder()
                        .id("all")
                        .url("u")
                        .source("s")
                        .language("l")
                        .title("t")
                        .lead("d")
                        .author("a")
                        .section("c")
                        .tags(List.of("g"))
                        .published(ArticleDate.parse("2015-07-21"))
                        .updated(ArticleDate.parse("2015-07-22"))
                        .views(7L)
                        .attributeJson("n", "null")
                        .original(new byte[] {'o'})
                        .body("b")
                        .build());
    }

    private static Article.Builder attributes(Article.Builder article) {
        return article.attributeJson("z", "{\"a\":[1,null,true],\"b\":{}}")
                .attributeJson("a", "\"\\ud800\"")
                .attributeJson("", " 1.50 ")
                .attributeJson("lang", "\"not a field here\"");
    }

    /** Each text in each field: empty, controls, surrogates without a partner. */
    static List<Article> texts() {
        List<Article> articles = new ArrayList<>();
        for (String text : TEXTS) {
            articles.add(Article.builder()
                    .id("text " + articles.size() + text)
                    .url(text)
                    .source(text)
                    .language(text)
                    .title(text)
                    .lead(text)
                    .author(text)
                    .section(text)
                    .tags(List.of(text, text))
                    .attributeJson(text, "0")
                    .published(ArticleDate.parse(text))
                    .body(text)
                    .build());
        }
        return articles;
    }

    /** More articles than a block of a column holds, and numbers of all widths. */
    static List<Article> columns() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < COLUMN_ARTICLES; i++) {
            Article.Builder article = Article.builder()
                    .id("c" + i)
                    .source(i % 7 == 0 ? null : "source " + i % 5)
                    .language(i < 256 ? "en" : "ar")
                    .section(i % 100 == 99 ? "rare" : null)
                    .published(
                            ArticleDate.parse(Instant.ofEpochSecond(60L * i * i).toString()));
            if (i % 3 != 0) {
                article.views(i < 256 ? 500L * i : i % 2 == 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
            }
            articles.add(article.build());
        }
        return articles;
    }
}

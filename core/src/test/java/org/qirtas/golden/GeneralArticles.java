package org.qirtas.golden;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;

/**
 * The articles of {@code golden/general.qrt}: fields, dates, keys and texts of all kinds in one archive. They never
 * change. This class uses nothing of the other tests, so that those may change.
 */
final class GeneralArticles {

    private static final String[] ARABIC = {
        "قال", "الوزير", "إن", "المدينة", "شهدت", "صباح", "اليوم", "افتتاح", "مكتبة", "جديدة", "للأطفال", "بعد",
                "أعوام",
        "من", "العمل", "وأضاف", "أنّ", "الزوّار", "سيجدون", "آلاف", "الكتب", "والخرائط", "القديمة", "في", "قاعة",
                "واسعة"
    };

    private static final String[] PERSIAN = {
        "گزارش",
        "می\u200Cدهد",
        "که",
        "باران",
        "شدید",
        "دیروز",
        "در",
        "شمال",
        "کشور",
        "بارید",
        "و",
        "راه\u200Cها",
        "بسته",
        "شد",
        "پژوهشگران",
        "گفتند",
        "آب",
        "رودخانه",
        "بالا",
        "آمده",
        "است",
        "اما",
        "خطری",
        "نیست"
    };

    private static final String[] RUSSIAN = {
        "вчера",
        "учёные",
        "открыли",
        "новый",
        "остров",
        "в",
        "северном",
        "море",
        "его",
        "берега",
        "покрыты",
        "льдом",
        "экспедиция",
        "вернётся",
        "туда",
        "летом",
        "чтобы",
        "составить",
        "карту",
        "и",
        "описать",
        "птиц"
    };

    private static final String[] CHINESE = {
        "昨天", "上午", "城市", "图书馆", "开放", "读者", "排队", "进入", "大厅", "书架", "上", "有", "许多", "新书", "，", "孩子们", "非常", "高兴", "。"
    };

    private static final String[] ENGLISH = {
        "the",
        "harbour",
        "was",
        "closed",
        "on",
        "Monday",
        "after",
        "a",
        "storm",
        "had",
        "damaged",
        "two",
        "ferries",
        "engineers",
        "expect",
        "repairs",
        "to",
        "take",
        "three",
        "weeks",
        "while",
        "buses",
        "replace",
        "boats"
    };

    private long state = 20_150_721;

    private GeneralArticles() {}

    /** The articles in their order. */
    static List<Article> all() {
        return new GeneralArticles().build();
    }

    /** News in some languages, one article of each in turn. */
    static List<Article> news(int rounds, String... languages) {
        GeneralArticles generator = new GeneralArticles();
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            for (String language : languages) {
                articles.add(generator.article(i, language));
            }
        }
        return articles;
    }

    private Article article(int number, String language) {
        return switch (language) {
            case "ar" -> article(number, language, ARABIC, " ");
            case "fa" -> article(number, language, PERSIAN, " ");
            case "ru" -> article(number, language, RUSSIAN, " ");
            case "zh" -> article(number, language, CHINESE, "");
            default -> article(number, language, ENGLISH, " ");
        };
    }

    private List<Article> build() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            articles.add(article(i, "ar"));
            articles.add(article(i, "fa"));
            if (i < 3) {
                articles.add(article(i, "ru"));
                articles.add(article(i, "en"));
                articles.add(article(i, "zh"));
            }
        }
        addDates(articles);
        addOddities(articles);
        return articles;
    }

    private int next(int bound) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (int) ((state >>> 33) % bound);
    }

    private String text(String[] words, String space, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(words[next(words.length)]).append(i % 11 == 10 ? ".\n" : space);
        }
        return text.toString();
    }

    private Article article(int number, String language, String[] words, String space) {
        Article.Builder article = Article.builder()
                .id(language.equals("fa") ? "۱۳" + (char) ('۰' + number % 10) + number / 10 : language + number)
                .url("https://" + language + ".example/" + (1000 + 17 * number))
                .source("وكالة " + number % 2)
                .language(language)
                .title(text(words, " ", 5))
                .body(text(words, space, 90 + next(40)))
                .section(number % 3 == 0 ? null : "s" + number % 3)
                .published(ArticleDate.parse(
                        Instant.ofEpochSecond(1_437_480_000L + 4_321L * number).toString()));
        if (number % 4 == 0) {
            article.lead(text(words, space, 12)).author(words[1]).tags(List.of(words[2], words[3]));
        }
        if (number % 5 == 0) {
            article.views(next(5000) - 100L).attribute("words", 90).attributeJson("note", "{\"a\":[1,null]}");
        }
        return article.build();
    }

    private static void addDates(List<Article> articles) {
        String[] wordings = {
            "2015",
            "0000-12",
            "9999-12-31",
            "2015-07-21 13:45",
            "2015-07-21T13:45:09+03:00",
            "2015-07-21T13:45:09.1Z",
            "2015-07-21T13:45:09.123456789-04:30",
            "2015-13-01",
            "۲۱ يوليو",
            ""
        };
        for (String wording : wordings) {
            ArticleDate date = ArticleDate.parse(wording);
            articles.add(Article.builder().title(wording).published(date).build());
            articles.add(Article.builder().url(wording).updated(date).build());
        }
        Instant instant = Instant.parse("2015-07-21T10:00:00.5Z");
        articles.add(Article.builder()
                .published(new ArticleDate("Tuesday", instant, DatePrecision.MINUTE))
                .updated(new ArticleDate("2015", instant, DatePrecision.YEAR))
                .build());
        articles.add(Article.builder()
                .published(new ArticleDate("", ArticleDate.MIN, DatePrecision.DAY))
                .build());
    }

    private void addOddities(List<Article> articles) {
        Article model = articles.get(2);
        articles.add(Article.builder().build());
        articles.add(Article.builder()
                .id("")
                .url("")
                .title("")
                .lead("")
                .author("")
                .tags(List.of())
                .build());
        articles.add(Article.builder()
                .id("odd")
                .body("\uFEFF\u0000\u0001\uD83D \uDE00😀 \u202Eאב\u202C\r\n\t\uFFFF")
                .build());
        articles.add(Article.builder().id("views").views(Long.MIN_VALUE).build());
        articles.add(Article.builder().id("views").views(Long.MAX_VALUE).build());
        articles.add(
                Article.builder().id("\u200Fvie\u00ADws\uFEFF\u00A0").views(0L).build());
        articles.add(Article.builder().id("\u2068१३ \u200C০\u2069").build());
        articles.add(Article.builder().id("-130").attributeJson("id", "-130").build());
        articles.add(model.toBuilder().id("same body").title("عنوان آخر").build());
        articles.add(Article.builder().id("script").body(text(RUSSIAN, " ", 40)).build());
        articles.add(Article.builder()
                .id("page")
                .language("ar")
                .body(text(ARABIC, " ", 20))
                .original("<p>صفحة</p>".getBytes(StandardCharsets.UTF_8))
                .build());
        byte[] noise = new byte[300];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) next(256);
        }
        articles.add(Article.builder().id("noise").body("b").original(noise).build());
        articles.add(Article.builder()
                .id("long")
                .body("قرطاس ".repeat(15_000))
                .language("xx")
                .build());
        articles.add(Article.builder().id("empty page").original(new byte[0]).build());
        articles.add(Article.builder()
                .id("one unit")
                .body("\u0707".repeat(3000))
                .language("syr")
                .build());
        for (int i = 0; i < 2; i++) {
            articles.add(Article.builder()
                    .id("large page " + i)
                    .language("ar")
                    .body(text(ARABIC, " ", 20))
                    .original(page())
                    .build());
        }
    }

    /** So large that its frame has many blocks, and yet it takes little room. */
    private byte[] page() {
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            part.append((char) ('a' + next(26)));
        }
        return part.toString().repeat(100).getBytes(StandardCharsets.US_ASCII);
    }
}

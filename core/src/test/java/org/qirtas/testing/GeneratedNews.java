package org.qirtas.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.qirtas.Article;
import org.qirtas.ArticleDate;

/**
 * Articles of made-up words in the letters of a language: the same seed gives the same articles. Frequent words come
 * often and rare ones seldom, so that vocabularies and dictionaries have something to learn.
 */
public final class GeneratedNews {

    /** Languages whose letters are known. */
    public static final List<String> LANGUAGES =
            List.of("ar", "fa", "he", "ru", "el", "en", "zh", "ja", "ko", "hi", "th", "emoji");

    private static final int LEXICON = 1500;
    private static final Instant FIRST_DAY = Instant.parse("2015-07-21T00:00:00Z");

    private final String language;
    private final Random random;
    private final String space;
    private final List<String> lexicon = new ArrayList<>();

    /**
     * News in one language.
     *
     * @param language one of {@link #LANGUAGES}
     * @param seed chooses the words
     */
    public GeneratedNews(String language, long seed) {
        this.language = language;
        this.random = new Random(seed);
        this.space = List.of("zh", "ja", "th", "emoji").contains(language) ? "" : " ";
        int[] letters = letters(language);
        int longest = letters.length > 200 ? 3 : 9;
        for (int i = 0; i < LEXICON; i++) {
            StringBuilder word = new StringBuilder();
            int length = 1 + random.nextInt(longest);
            for (int k = 0; k < length; k++) {
                word.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            lexicon.add(word.toString());
        }
    }

    private static int[] letters(String language) {
        return switch (language) {
            case "ar" -> IntStream.rangeClosed(0x0621, 0x064A).toArray();
            case "fa" -> "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی\u200C".codePoints().toArray();
            case "he" -> IntStream.rangeClosed(0x05D0, 0x05EA).toArray();
            case "ru" -> IntStream.rangeClosed(0x0430, 0x044F).toArray();
            case "el" -> IntStream.rangeClosed(0x03B1, 0x03C9).toArray();
            case "en" -> IntStream.rangeClosed('a', 'z').toArray();
            case "zh" -> IntStream.range(0x4E00, 0x4E00 + 900).toArray();
            case "ja" -> IntStream.rangeClosed(0x3041, 0x30FA).toArray();
            case "ko" ->
                IntStream.range(0, 300).map(i -> 0xAC00 + 28 * i + i % 5).toArray();
            case "hi" -> IntStream.rangeClosed(0x0905, 0x094D).toArray();
            case "th" -> IntStream.rangeClosed(0x0E01, 0x0E30).toArray();
            case "emoji" -> IntStream.rangeClosed(0x1F600, 0x1F64F).toArray();
            default -> throw new IllegalArgumentException(language);
        };
    }

    /** A text of at least so many UTF-16 units. */
    public String text(int units) {
        StringBuilder text = new StringBuilder(units + 16);
        while (text.length() < units) {
            double chance = random.nextDouble();
            text.append(lexicon.get((int) (chance * chance * chance * LEXICON)));
            text.append(random.nextInt(12) == 0 ? ".\n" : space);
        }
        return text.toString();
    }

    /** An article with all usual fields. */
    public Article article(int number, int bodyUnits) {
        Article.Builder article = Article.builder()
                .id(language + "-" + number)
                .url("https://news.example/" + language + "/" + number + ".html")
                .source("source " + number % 3)
                .language(language)
                .title(text(30))
                .body(text(bodyUnits))
                .section(number % 4 == 3 ? null : "section " + number % 4)
                .published(
                        ArticleDate.parse(FIRST_DAY.plusSeconds(number * 7919L).toString()));
        if (number % 3 == 0) {
            article.lead(text(80)).author(text(10)).tags(List.of(text(4), text(6)));
        }
        if (number % 5 == 0) {
            article.updated(ArticleDate.parse("2020-0" + (number % 9 + 1))).views((long) random.nextInt(100_000));
        }
        if (number % 7 == 0) {
            article.attribute("wordCount", bodyUnits / 6).attribute("note", text(8).replace('\n', ' '));
        }
        return article.build();
    }

    /** Articles with the numbers from 0 on. */
    public List<Article> articles(int count, int bodyUnits) {
        return IntStream.range(0, count)
                .mapToObj(number -> article(number, bodyUnits / 2 + random.nextInt(bodyUnits)))
                .toList();
    }

    /** Articles of several languages by turns. */
    public static List<Article> mixed(List<String> languages, int perLanguage, int bodyUnits) {
        List<List<Article>> columns = new ArrayList<>();
        for (String language : languages) {
            columns.add(new GeneratedNews(language, 7).articles(perLanguage, bodyUnits));
        }
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < perLanguage; i++) {
            for (List<Article> column : columns) {
                articles.add(column.get(i));
            }
        }
        return articles;
    }
}

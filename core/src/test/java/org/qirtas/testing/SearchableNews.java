package org.qirtas.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleField;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.Articles;
import org.qirtas.internal.query.PlainMatch;
import org.qirtas.internal.query.Query;
import org.qirtas.internal.query.QueryParser;

/** Articles in several languages with all fields that a search looks at, and what a query finds among them. */
public final class SearchableNews {

    private static final List<String> LANGUAGES = List.of("ar", "fa", "zh", "en", "th", "emoji");

    private SearchableNews() {}

    /** News with repeated bodies, articles with few fields, and pages. */
    public static List<Article> articles(int count) {
        Random random = new Random(count);
        List<Article> articles = new ArrayList<>();
        List<GeneratedNews> news =
                LANGUAGES.stream().map(each -> new GeneratedNews(each, 19)).toList();
        for (int i = 0; i < count; i++) {
            int language = random.nextInt(LANGUAGES.size());
            Article article = article(news.get(language), LANGUAGES.get(language), random, i);
            boolean isRepeated = i > 20 && random.nextInt(12) == 0;
            String body = isRepeated ? articles.get(random.nextInt(i)).body() : article.body();
            articles.add(article.toBuilder().body(body).build());
        }
        return articles;
    }

    private static Article article(GeneratedNews news, String language, Random random, int number) {
        Article.Builder article = Article.builder()
                .id(number + "-" + news.text(4).strip())
                .language(language)
                .source("source " + random.nextInt(3))
                .attribute("note", news.text(9));
        if (random.nextInt(9) > 0) {
            article.title(news.text(20))
                    .author(random.nextBoolean() ? news.text(6) : null)
                    .tags(random.nextBoolean() ? List.of(news.text(5), news.text(12)) : null)
                    .lead(random.nextBoolean() ? news.text(40) : null)
                    .published(ArticleDate.parse("2024-0" + (1 + random.nextInt(9)) + "-01"));
        }
        byte[] page = random.nextInt(20) == 0 ? news.text(30).getBytes(StandardCharsets.UTF_8) : null;
        return article.original(page).body(news.text(random.nextInt(600))).build();
    }

    /** All texts of articles. */
    public static List<String> texts(List<Article> articles) {
        return articles.stream()
                .flatMap(article -> searched(article).values().stream())
                .flatMap(List::stream)
                .toList();
    }

    /** The texts that a search looks at. */
    public static Map<ArticleField, List<String>> searched(Article article) {
        Map<ArticleField, List<String>> texts = new EnumMap<>(ArticleField.class);
        texts.put(ArticleField.TITLE, optional(article.title()));
        texts.put(ArticleField.AUTHOR, optional(article.author()));
        texts.put(ArticleField.TAGS, article.tags() == null ? List.of() : article.tags());
        texts.put(ArticleField.LEAD, optional(article.lead()));
        texts.put(ArticleField.BODY, List.of(article.body()));
        return texts;
    }

    private static List<String> optional(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    /** The ordinals that a query must find, from a selection whose articles are compared with it one by one. */
    public static List<Long> found(Articles articles, String query, ArticleFilter filter, ArticleOrder order)
            throws IOException {
        Query parsed = QueryParser.parse(query);
        List<Long> found = new ArrayList<>();
        for (long ordinal : articles.select(filter).order(order).ordinals().toArray()) {
            if (PlainMatch.matches(parsed, searched(articles.article(ordinal)))) {
                found.add(ordinal);
            }
        }
        return found;
    }
}

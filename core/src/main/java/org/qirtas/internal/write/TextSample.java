package org.qirtas.internal.write;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;

/** The texts from which a vocabulary is trained: all fields of articles that are spread evenly over the given ones. */
final class TextSample {

    private TextSample() {}

    static List<String> of(List<Article> articles, long units, long wanted) {
        int step = (int) (units / wanted) + 1;
        List<String> texts = new ArrayList<>();
        long taken = 0;
        for (int i = 0; i < articles.size() && taken < 2 * wanted; i += step) {
            Article article = articles.get(i);
            add(texts, article.id());
            add(texts, article.url());
            add(texts, article.title());
            add(texts, article.author());
            add(texts, article.lead());
            add(texts, article.body());
            article.attributes().forEach((key, value) -> {
                add(texts, key);
                add(texts, value);
            });
            taken += ArticleUnits.of(article);
        }
        return texts;
    }

    private static void add(List<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }
}

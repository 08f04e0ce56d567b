package org.qirtas.bench.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;

/** The texts of articles in which words are searched. */
final class SearchedTexts {

    private SearchedTexts() {}

    /** Title, author, each tag, lead and body. */
    static List<String> of(Article article) {
        List<String> texts = new ArrayList<>();
        add(texts, article.title());
        add(texts, article.author());
        List<String> tags = article.tags();
        if (tags != null) {
            texts.addAll(tags);
        }
        add(texts, article.lead());
        texts.add(article.body());
        return texts;
    }

    private static void add(List<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }
}

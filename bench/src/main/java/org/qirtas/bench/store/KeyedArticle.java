package org.qirtas.bench.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qirtas.Article;

/**
 * An article and the key under which a store finds it.
 *
 * @param key a key that no other article has
 * @param article the article
 */
public record KeyedArticle(String key, Article article) {

    /**
     * Assigns keys to articles. The newest version, which is the one that an archive finds, gets its own {@linkplain
     * Article#key() key}. The versions that it replaces get the key with their ordinal.
     *
     * @param articles any articles
     * @return the same articles in the same order
     */
    public static List<KeyedArticle> of(List<Article> articles) {
        Map<String, Integer> newest = new HashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            newest.put(articles.get(i).key(), i);
        }
        List<KeyedArticle> keyed = new ArrayList<>(articles.size());
        for (int i = 0; i < articles.size(); i++) {
            String key = articles.get(i).key();
            boolean isNewest = newest.getOrDefault(key, i) == i;
            keyed.add(new KeyedArticle(isNewest ? key : key + "#" + i, articles.get(i)));
        }
        return keyed;
    }

    /** The texts of the article. */
    ArticleTexts texts() {
        return ArticleTexts.of(article);
    }
}

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
     * Gives keys to articles: the {@linkplain Article#key() key} of its own to the newest version, which is the one that
     * an archive finds, and the key with its ordinal to those that it replaces.
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

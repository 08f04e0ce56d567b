package org.qirtas.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.qirtas.Article;
import org.qirtas.bench.store.KeyedArticle;

/**
 * The articles that all stores hold, and those that they are asked for: the ones that have a key to themselves, which
 * are all but the versions that a newer one replaces.
 *
 * @param articles all articles
 */
record StoreCorpus(List<KeyedArticle> articles) {

    /** Where random choices begin: the same articles are asked for in every store and every run. */
    static final long SEED = 20220128;

    /** Reads what the parameter {@code corpus} names. */
    static StoreCorpus read(String corpus) throws IOException {
        List<Article> articles = new ArrayList<>();
        new ArticleSource(corpus).read(articles::add);
        if (articles.isEmpty()) {
            throw new IOException("there are no articles in " + corpus);
        }
        return new StoreCorpus(KeyedArticle.of(articles));
    }

    /** Which articles are asked for, by their position. */
    int[] asked() {
        return IntStream.range(0, articles.size())
                .filter(i ->
                        articles.get(i).key().equals(articles.get(i).article().key()))
                .toArray();
    }

    /** The keys of those. */
    String[] askedKeys() {
        return IntStream.of(asked()).mapToObj(i -> articles.get(i).key()).toArray(String[]::new);
    }

    /** Length of all texts as UTF-8. */
    long textBytes() {
        return articles.stream()
                .mapToLong(article -> Utf8Article.of(article.article()).length())
                .sum();
    }
}

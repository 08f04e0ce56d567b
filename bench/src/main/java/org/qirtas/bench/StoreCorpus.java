package org.qirtas.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.qirtas.Article;
import org.qirtas.bench.store.KeyedArticle;
import org.qirtas.bench.synthetic.SyntheticArticles;

/**
 * The articles of all stores, and the requested ones: those with a key of their own, which are all except the versions
 * that a newer one replaces.
 *
 * @param articles all articles
 */
record StoreCorpus(List<KeyedArticle> articles) {

    /** Seed of random choices: the same articles are requested in every store and every run. */
    static final long SEED = 20220128;

    /** Reads the articles of the parameter {@code corpus}. */
    static StoreCorpus read(String corpus) throws IOException {
        List<Article> articles = new ArrayList<>();
        new ArticleSource(corpus).read(articles::add);
        if (articles.isEmpty()) {
            throw new IOException("there are no articles in " + corpus);
        }
        return new StoreCorpus(KeyedArticle.of(articles));
    }

    /** Articles that consist of pieces of a corpus, as {@link Generate} writes them. */
    static StoreCorpus synthetic(String corpus, long count) throws IOException {
        SyntheticArticles pieces = new SyntheticArticles(Generate.SEED, count);
        new ArticleSource(corpus).read(pieces::add);
        return new StoreCorpus(KeyedArticle.of(
                LongStream.range(0, count).mapToObj(pieces::article).toList()));
    }

    /** The positions of the requested articles. */
    int[] asked() {
        return IntStream.range(0, articles.size())
                .filter(i ->
                        articles.get(i).key().equals(articles.get(i).article().key()))
                .toArray();
    }

    /** The keys of the requested articles. */
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

package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.util.Set;
import java.util.function.IntToLongFunction;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.internal.article.ArticleAttributes;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.read.ArticleReceiver;
import org.qirtas.internal.read.Candidates;
import org.qirtas.internal.read.OpenArticles;

/** The articles of an archive that go into another one. For any number of threads. */
final class KeptArticles {

    private final OpenArticles articles;
    private final Candidates candidates;

    KeptArticles(OpenArticles articles) {
        this.articles = articles;
        candidates = new Candidates(articles, ArticleFilter.ALL);
    }

    /** Whether an article is neither redacted nor deleted. */
    boolean isLive(long ordinal) throws IOException {
        return candidates.isKept(ordinal);
    }

    /**
     * Passes on articles, with an article without fields in place of each redacted one.
     *
     * @param count number of articles
     * @param ordinals ordinal of each in the archive
     * @param redacted positions of redacted articles among them
     */
    void copyTo(ArticleReceiver receiver, int count, IntToLongFunction ordinals, Set<Integer> redacted)
            throws IOException {
        Article nothing = Article.builder().build();
        for (int i = 0; i < count; i++) {
            receiver.add(redacted.contains(i) ? nothing : get(ordinals.applyAsLong(i)));
        }
    }

    /** An article. Attributes that the new archive cannot hold are damage. */
    Article get(long ordinal) throws IOException {
        Article article = articles.article(ordinal);
        try {
            ArticleAttributes.check(article);
            return article;
        } catch (FormatException e) {
            throw articles.generation(ordinal).damage(articles.inside(ordinal), e.problem());
        }
    }
}

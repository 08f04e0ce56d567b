package org.qirtas.internal.rewrite;

import java.io.IOException;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.internal.article.ArticleAttributes;
import org.qirtas.internal.bytes.FormatException;
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

package org.qirtas.internal.check;

import java.io.IOException;
import org.qirtas.Article;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.terms.TermComparison;
import org.qirtas.internal.terms.TermIndex;

/** Checks that a search index is the one of the articles of its generation, by making it again. For one thread. */
final class TermCheck {

    private final int articles;
    private final TermComparison comparison;
    private int added;

    /**
     * A check.
     *
     * @param articles number of articles of the generation
     */
    TermCheck(TermIndex index, int articles) throws IOException, FormatException {
        this.articles = articles;
        comparison = new TermComparison(index);
    }

    void article(Article article) throws IOException {
        added++;
        comparison.add(article);
    }

    void redacted() throws IOException {
        added++;
        comparison.addNothing();
    }

    /** Whether the index is right, or cannot be made again because articles are missing. */
    boolean isRight() throws IOException, FormatException {
        return added < articles || comparison.isSame();
    }
}

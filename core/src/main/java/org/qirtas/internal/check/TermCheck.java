package org.qirtas.internal.check;

import java.io.IOException;
import org.qirtas.Article;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.terms.TermIndex;
import org.qirtas.internal.terms.TermIndexBuilder;

/** Checks that a search index is the one of the articles of its generation, by making it again. For one thread. */
final class TermCheck {

    private final TermIndex index;
    private final int articles;
    private final TermIndexBuilder builder;
    private int added;

    /**
     * A check.
     *
     * @param articles number of articles of the generation
     */
    TermCheck(TermIndex index, int articles) {
        this.index = index;
        this.articles = articles;
        builder = new TermIndexBuilder(index.groupBits());
    }

    void article(Article article) {
        added++;
        builder.add(article);
    }

    void redacted() {
        added++;
        builder.addNothing();
    }

    /** Whether the index is right, or cannot be made again because articles are missing. */
    boolean isRight() throws IOException, FormatException {
        return added < articles || builder.isSame(index);
    }
}

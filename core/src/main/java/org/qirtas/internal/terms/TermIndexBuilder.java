package org.qirtas.internal.terms;

import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Payload;

/** Builds the search index of a generation. Its articles are added in their order. For one thread. */
public final class TermIndexBuilder {

    private final int groupBits;
    private final TermCollector collected = new TermCollector();
    private int articles;

    /**
     * A builder.
     *
     * @param groupBits binary logarithm of the number of articles of a document
     */
    public TermIndexBuilder(int groupBits) {
        this.groupBits = groupBits;
    }

    /** Adds the next article. One that was redacted has no fields. */
    public void add(Article article) {
        addNothing();
        text(article.title());
        text(article.author());
        if (article.tags() != null) {
            article.tags().forEach(collected::add);
        }
        text(article.lead());
        text(article.body());
    }

    /** Adds an article without texts. */
    public void addNothing() {
        if ((articles++ & (1 << groupBits) - 1) == 0) {
            collected.next();
        }
    }

    private void text(@Nullable String text) {
        if (text != null) {
            collected.add(text);
        }
    }

    /** The payload of the section. */
    public Payload build() {
        try {
            return new TermIndexWriter(collected, groupBits).write();
        } catch (FormatException e) {
            throw new IllegalStateException("the search index contradicts itself", e);
        }
    }
}

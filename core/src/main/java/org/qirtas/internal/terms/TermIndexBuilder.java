package org.qirtas.internal.terms;

import java.io.IOException;
import java.util.Arrays;
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

    /** Whether an index has exactly the terms and documents that were added. */
    public boolean isSame(TermIndex index) throws IOException, FormatException {
        if (index.terms() != collected.terms().size()) {
            return false;
        }
        Comparison comparison = new Comparison(index);
        index.each("", comparison);
        return comparison.isSame;
    }

    private final class Comparison implements TermIndex.Receiver {

        private final TermIndex index;
        private boolean isSame = true;

        Comparison(TermIndex index) {
            this.index = index;
        }

        @Override
        public void take(TermBlock.Walk walk) throws IOException, FormatException {
            TermReader term = walk.term();
            int number = collected.terms().find(term.units(), 0, term.length());
            isSame = isSame
                    && number != TermTable.NONE
                    && isSame(walk, collected.lists().documents(number));
        }

        private boolean isSame(TermBlock.Walk walk, int[] expected) throws IOException, FormatException {
            if (walk.count() != expected.length) {
                return false;
            }
            int[] documents =
                    Arrays.stream(walk.ranks()).map(index::document).sorted().toArray();
            return Arrays.equals(documents, expected);
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

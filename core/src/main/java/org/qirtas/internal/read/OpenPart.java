package org.qirtas.internal.read;

import org.qirtas.ArticleFilter;

/**
 * A generation that is open.
 *
 * @param generation the generation
 */
record OpenPart(Generation generation) implements Part {

    @Override
    public int articles() {
        return generation.articles();
    }

    @Override
    public long hidden() {
        return generation.hidden();
    }

    @Override
    public boolean mayHold(long keyHash) {
        return true;
    }

    @Override
    public boolean mayMatch(ArticleFilter filter) {
        return true;
    }
}

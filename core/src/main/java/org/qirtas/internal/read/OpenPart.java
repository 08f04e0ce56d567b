package org.qirtas.internal.read;

import org.qirtas.ArticleFilter;
import org.qirtas.internal.columns.DateRanking;
import org.qirtas.internal.sections.Sections;

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
    public boolean mayMatch(ArticleFilter filter) {
        return true;
    }

    @Override
    public boolean mayRank(DateRanking ranking, long from, long to) {
        return true;
    }

    @Override
    public boolean mayHaveIndex() {
        return generation.layout().place(Sections.SEARCH_INDEX).isPresent();
    }
}

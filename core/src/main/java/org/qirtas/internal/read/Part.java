package org.qirtas.internal.read;

import java.io.IOException;
import org.qirtas.ArticleFilter;
import org.qirtas.internal.columns.DateRanking;

/**
 * The articles of one generation as a part of the articles that are read together. A part that is not open answers from
 * what is known about it. For any number of threads.
 */
public interface Part {

    /** Number of articles, including redacted and deleted ones. */
    int articles();

    /** Number of its redacted articles and of the articles that it deletes. */
    long hidden();

    /** False if no article of the part matches the filter. */
    boolean mayMatch(ArticleFilter filter);

    /** False if no article has a key of a ranking in a range, both ends inclusive. */
    boolean mayRank(DateRanking ranking, long from, long to);

    /** False if it has no search index. */
    boolean mayHaveIndex();

    /** The generation, which is opened if it is not open. */
    Generation generation() throws IOException;
}

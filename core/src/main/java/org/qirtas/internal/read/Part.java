package org.qirtas.internal.read;

import java.io.IOException;
import org.qirtas.ArticleFilter;

/**
 * The articles of one generation as a part of the articles that are read together. A part that is not open answers from
 * what is known about it. For any number of threads.
 */
public interface Part {

    /** Number of articles, including redacted and deleted ones. */
    int articles();

    /** Number of its redacted articles and of the articles that it deletes. */
    long hidden();

    /** False if no article of the part has a key with this hash. */
    boolean mayHold(long keyHash);

    /** False if no article of the part matches the filter. */
    boolean mayMatch(ArticleFilter filter);

    /** The generation, which is opened if it is not open. */
    Generation generation() throws IOException;
}

package org.qirtas;

/**
 * An order of the articles that a search finds. Future versions may add constants; a {@code switch} needs a default.
 */
public enum SearchOrder {

    /** By {@linkplain Hit#score() score}, highest first. Of equal ones the article added first comes first. */
    BEST,

    /** As {@link ArticleOrder#NEWEST_FIRST}. */
    NEWEST,

    /** As {@link ArticleOrder#OLDEST_FIRST}. */
    OLDEST,

    /** By ordinal. */
    ADDED
}

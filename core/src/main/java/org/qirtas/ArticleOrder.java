package org.qirtas;

/**
 * An order in which to visit articles. Versions to come may add constants, so a {@code switch} needs a default.
 */
public enum ArticleOrder {

    /** By ordinal. */
    ADDED,

    /**
     * By the beginning of the date of publication, the latest first; of equal ones the article that was added later comes
     * first. Articles without an understood date come last.
     */
    NEWEST_FIRST,

    /**
     * By the beginning of the date of publication, the earliest first; of equal ones the article that was added earlier
     * comes first. Articles without an understood date come last.
     */
    OLDEST_FIRST
}

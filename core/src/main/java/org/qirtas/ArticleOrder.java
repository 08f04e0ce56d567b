package org.qirtas;

/**
 * An order of articles. Future versions may add constants; a {@code switch} needs a default.
 */
public enum ArticleOrder {

    /** By ordinal. */
    ADDED,

    /**
     * By the beginning of the date of publication, latest first. Among equal dates the article added later comes first.
     * Articles whose date is absent or was not understood come last.
     */
    NEWEST_FIRST,

    /**
     * By the beginning of the date of publication, earliest first. Among equal dates the article added earlier comes
     * first. Articles whose date is absent or was not understood come last.
     */
    OLDEST_FIRST
}

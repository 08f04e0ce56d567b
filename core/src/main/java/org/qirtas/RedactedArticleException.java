package org.qirtas;

import java.io.Serial;

/** An article is not there any more: it was redacted. The archive is whole. */
public final class RedactedArticleException extends ArchiveException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The redacted article. */
    private final int ordinal;

    /**
     * An error with its place.
     *
     * @param where name of the archive
     * @param ordinal the redacted article
     */
    public RedactedArticleException(String where, int ordinal) {
        super("article " + ordinal + " of " + where + " was redacted");
        this.ordinal = ordinal;
    }

    /**
     * The redacted article.
     *
     * @return its ordinal
     */
    public int ordinal() {
        return ordinal;
    }
}

package org.qirtas;

import java.io.Serial;

/**
 * An article was redacted and is no longer in the archive. The archive is whole.
 *
 * <pre>{@code
 * try {
 *     archive.article(62);
 * } catch (RedactedArticleException e) {
 *     System.out.println("article " + e.ordinal() + " was removed");
 * }
 * }</pre>
 */
public final class RedactedArticleException extends ArchiveException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The redacted article. */
    private final long ordinal;

    /**
     * An error with its place.
     *
     * @param archive name of the archive
     * @param ordinal the redacted article
     */
    public RedactedArticleException(String archive, long ordinal) {
        super(archive, "the article was redacted", "article " + ordinal + " of " + archive + " was redacted");
        this.ordinal = ordinal;
    }

    /**
     * The redacted article.
     *
     * @return its ordinal
     */
    public long ordinal() {
        return ordinal;
    }
}

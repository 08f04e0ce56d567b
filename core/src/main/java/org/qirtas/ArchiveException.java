package org.qirtas;

import java.io.IOException;
import java.io.Serial;

/**
 * An archive or an article cannot be read: the archive is damaged, this library does not support it, the article was
 * redacted, a text model of another file is missing, or a file is not the one of a catalogue. Plain input and output errors remain {@code IOException}.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(Path.of("news.qrt"))) {
 *     archive.article(0);
 * } catch (CorruptArchiveException e) {
 *     System.err.println(e.archive() + ", byte " + e.offset() + " (" + e.section().title() + "): " + e.problem());
 * } catch (ArchiveException e) {
 *     System.err.println(e.getMessage());
 * }
 * }</pre>
 */
public abstract sealed class ArchiveException extends IOException
        permits ChangedFileException,
                CorruptArchiveException,
                MissingModelException,
                RedactedArticleException,
                UnsupportedArchiveException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Name of the archive. */
    private final String archive;

    /** What is wrong. */
    private final String problem;

    ArchiveException(String archive, String problem, String message) {
        super(message);
        this.archive = archive;
        this.problem = problem;
    }

    /**
     * The archive.
     *
     * @return its path, or the name that it was opened with
     */
    public String archive() {
        return archive;
    }

    /**
     * What is wrong, and what to do about it, without the name of the archive and the place in it. {@link
     * #getMessage()} includes both.
     *
     * @return the description
     */
    public String problem() {
        return problem;
    }
}

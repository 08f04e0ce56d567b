package org.qirtas.ingest;

import java.io.IOException;
import java.io.Serial;
import org.qirtas.ArchiveException;
import org.qirtas.CorruptArchiveException;

/**
 * A page or a line is not an article, or a file is damaged or of an unknown kind. The message begins with the file and,
 * if there is one, the line: {@code news/a.jsonl:17: not a JSON object}.
 *
 * <pre>{@code
 * try (ArticleInput input = ArticleInput.open(Path.of("news.jsonl"))) {
 *     input.next();
 * } catch (IngestException e) {
 *     System.out.println(e.file() + " " + e.line() + ", may be skipped: " + e.isOneArticle());
 * }
 * }</pre>
 */
public final class IngestException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final byte[] NOTHING = {};

    /** Name of the file. */
    private final String file;

    /** Number of the line, or 0. */
    private final long line;

    /** The line that is not an article, or nothing. */
    private final byte[] rejected;

    /** Whether nothing but one article is affected. */
    private final boolean isOneArticle;

    /**
     * An error without the bytes that caused it.
     *
     * @param file name of the file
     * @param line number of the line, from 1; 0 if the error is not about a line
     * @param problem what is wrong
     */
    public IngestException(String file, long line, String problem) {
        this(message(file, line, problem), file, line, NOTHING, false);
    }

    /**
     * An error with the bytes that caused it.
     *
     * @param file name of the file
     * @param line number of the line, from 1
     * @param problem what is wrong
     * @param rejected the line or the record
     */
    public IngestException(String file, long line, String problem, byte[] rejected) {
        this(message(file, line, problem), file, line, rejected, rejected.length > 0);
    }

    private IngestException(String message, String file, long line, byte[] rejected, boolean isOneArticle) {
        super(message);
        this.file = file;
        this.line = line;
        this.rejected = rejected.clone();
        this.isOneArticle = isOneArticle;
    }

    /**
     * An error of one article in a file, such as an entry of a feed.
     *
     * @param file name of the file
     * @param line number of the line where the article begins, from 1; 0 if the error is not about a line
     * @param problem what is wrong
     * @return an error after which nothing else is missing
     */
    public static IngestException ofArticle(String file, long line, String problem) {
        return new IngestException(message(file, line, problem), file, line, NOTHING, true);
    }

    /**
     * An error of an archive, which is its cause.
     *
     * @param place the article, such as {@code article 5}; empty if no article of the archive can be read
     */
    static IngestException ofArchive(String file, String place, ArchiveException cause) {
        String damage = cause instanceof CorruptArchiveException corrupt
                ? "damaged at byte " + corrupt.offset() + ", in the "
                        + corrupt.section().title() + ": "
                : "";
        String problem = (place.isEmpty() ? "" : place + ": ") + damage + cause.problem();
        IngestException error = new IngestException(message(file, 0, problem), file, 0, NOTHING, !place.isEmpty());
        error.initCause(cause);
        return error;
    }

    /** This error, about one article. */
    IngestException ofArticle() {
        IngestException same = new IngestException(String.valueOf(getMessage()), file, line, rejected, true);
        same.initCause(this);
        return same;
    }

    private static String message(String file, long line, String problem) {
        return file + (line == 0 ? "" : ":" + line) + ": " + problem;
    }

    /**
     * Whether the error is about one article, so that an application that skips it loses nothing else. Otherwise what
     * follows in the file may be lost as well.
     *
     * @return whether it is
     */
    public boolean isOneArticle() {
        return isOneArticle;
    }

    /**
     * The file of the error.
     *
     * @return its name as given
     */
    public String file() {
        return file;
    }

    /**
     * The number of the line of the error.
     *
     * @return its number, from 1; 0 if the error is not about a line
     */
    public long line() {
        return line;
    }

    /**
     * The line that is not an article, as in the file, without its line end.
     *
     * @return a copy of its bytes; empty if the error is not about a line, or if the line is too long to be kept
     */
    public byte[] rejected() {
        return rejected.clone();
    }
}

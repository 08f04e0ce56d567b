package org.qirtas.ingest;

import java.io.IOException;
import java.io.Serial;

/**
 * A page or a line is not an article, or a file is damaged or of an unknown kind. The message begins with the file and,
 * if there is one, the line: {@code news/a.jsonl:17: not a JSON object}.
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

    /**
     * An error without the bytes that caused it.
     *
     * @param file name of the file
     * @param line number of the line, from 1; 0 if the error is not about a line
     * @param problem what is wrong
     */
    public IngestException(String file, long line, String problem) {
        this(file, line, problem, NOTHING);
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
        super(file + (line == 0 ? "" : ":" + line) + ": " + problem);
        this.file = file;
        this.line = line;
        this.rejected = rejected.clone();
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

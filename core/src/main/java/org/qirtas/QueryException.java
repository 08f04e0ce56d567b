package org.qirtas;

import java.io.Serial;

/**
 * A search query cannot be understood, or is beyond a limit.
 *
 * <pre>{@code
 * try {
 *     archive.search("title:\"budget");
 * } catch (QueryException e) {
 *     System.err.println("at character " + (e.position() + 1) + ": " + e.getMessage());
 * }
 * }</pre>
 */
public final class QueryException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Where the problem is. */
    private final int position;

    /**
     * An error with its place.
     *
     * @param position place in the query in UTF-16 units, from 0
     * @param problem what is wrong, and what to do about it
     */
    public QueryException(int position, String problem) {
        super(problem);
        this.position = position;
    }

    /**
     * Where the problem is.
     *
     * @return place in the query in UTF-16 units, from 0
     */
    public int position() {
        return position;
    }
}

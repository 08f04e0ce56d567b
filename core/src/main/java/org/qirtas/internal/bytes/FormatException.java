package org.qirtas.internal.bytes;

import java.io.Serial;

/**
 * Bytes that contradict the format. The reader, which knows file and offset, turns it into a public exception; it is no
 * {@code IOException}, so that none leaves the library unturned.
 */
public final class FormatException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String problem;

    /**
     * An error with its description.
     *
     * @param message what is wrong
     */
    public FormatException(String message) {
        super(message);
        problem = message;
    }

    /**
     * What is wrong.
     *
     * @return the description
     */
    public String problem() {
        return problem;
    }
}

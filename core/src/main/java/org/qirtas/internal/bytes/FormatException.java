package org.qirtas.internal.bytes;

import java.io.IOException;
import java.io.Serial;

/** Bytes that contradict the format. The reader, which knows file and offset, turns it into a public exception. */
public final class FormatException extends IOException {

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

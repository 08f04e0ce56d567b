package org.qirtas.internal.bytes;

import java.io.Serial;

/**
 * Bytes that contradict the format. The reader, which knows file and offset, converts it to a public exception. It is
 * not an {@code IOException}: the compiler finds every place that forgets the conversion.
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

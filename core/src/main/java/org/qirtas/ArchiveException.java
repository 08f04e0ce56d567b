package org.qirtas;

import java.io.IOException;
import java.io.Serial;

/** The bytes are no archive, one of another version, or damaged. Plain input and output errors stay {@code IOException}. */
public class ArchiveException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An error with its description.
     *
     * @param message what is wrong, where, and what to do
     */
    public ArchiveException(String message) {
        super(message);
    }
}

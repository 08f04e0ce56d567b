package org.qirtas;

import java.io.Serial;

/** The bytes are no Qirtas archive, or one that needs a newer version of the library. */
public final class UnsupportedArchiveException extends ArchiveException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An error with its description.
     *
     * @param message what is wrong and what to do
     */
    public UnsupportedArchiveException(String message) {
        super(message);
    }
}

package org.qirtas.ingest.internal;

import java.io.Serial;
import java.nio.charset.CharacterCodingException;

/** A text does not go on in the encoding in which it begins. */
public final class OtherEncodingException extends CharacterCodingException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What is wrong, and the remedy. */
    private final String problem;

    OtherEncodingException(String problem) {
        this.problem = problem;
    }

    @Override
    public String getMessage() {
        return problem;
    }
}

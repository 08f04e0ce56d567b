package org.qirtas;

import java.io.Serial;

/** The bytes are not a Qirtas archive, or need a newer version of the library. */
public final class UnsupportedArchiveException extends ArchiveException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An error with its description.
     *
     * @param archive name of the archive
     * @param problem what is wrong with it and what to do, a predicate such as {@code is not a Qirtas archive}
     */
    public UnsupportedArchiveException(String archive, String problem) {
        super(archive, problem, archive + " " + problem);
    }
}

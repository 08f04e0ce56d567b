package org.qirtas.ingest.parquet;

import java.io.IOException;

/** A file is not read for a reason that its owner can do something about. */
final class RefusedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedFileException(String message) {
        super(message);
    }
}

package org.qirtas;

import java.io.IOException;
import java.io.Serial;

/**
 * The native library of zstd cannot be loaded. Nothing can be read or written without it. No archive is at fault:
 * zstd-jni unpacks the library to the folder for temporary files, which may be missing, full or mounted {@code noexec},
 * or zstd-jni has no library for this platform. The cause is the error of the Java machine. The next call tries again.
 */
public final class NativeLibraryException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An error with its cause.
     *
     * @param cause the error of the Java machine
     */
    public NativeLibraryException(LinkageError cause) {
        super(
                "the native library of zstd cannot be loaded: " + reason(cause) + "; it is unpacked to "
                        + System.getProperty("java.io.tmpdir")
                        + ", which must exist, have room, and not be mounted noexec; "
                        + "-Djava.io.tmpdir=FOLDER chooses another folder",
                cause);
    }

    /**
     * An error without a cause.
     *
     * @param problem what is missing
     */
    public NativeLibraryException(String problem) {
        super(problem);
    }

    /** The first line of the message. The other lines describe further attempts that failed. */
    private static String reason(LinkageError error) {
        Throwable teller = error.getMessage() == null && error.getCause() != null ? error.getCause() : error;
        String message = teller.getMessage() == null ? teller.toString() : teller.getMessage();
        return message.lines().findFirst().orElse(message);
    }
}

package org.qirtas;

import java.io.IOException;
import java.io.Serial;

/**
 * The native part of zstd cannot be loaded, so that nothing can be read or written. No archive is at fault: zstd-jni
 * unpacks it to the folder for temporary files, which may be missing, full or mounted {@code noexec}, or it has none for
 * this platform. The cause is what the Java machine said. The next call tries again.
 */
public final class NativeLibraryException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An error with its cause.
     *
     * @param cause what the Java machine said
     */
    public NativeLibraryException(LinkageError cause) {
        super(
                "the native library of zstd cannot be loaded: " + reason(cause) + "; it is unpacked to "
                        + System.getProperty("java.io.tmpdir")
                        + ", which must exist, have room, and not be mounted noexec; "
                        + "-Djava.io.tmpdir=FOLDER chooses another folder",
                cause);
    }

    /** The first line of what was said: the others tell of other ways that failed too. */
    private static String reason(LinkageError error) {
        Throwable teller = error.getMessage() == null && error.getCause() != null ? error.getCause() : error;
        String message = teller.getMessage() == null ? teller.toString() : teller.getMessage();
        return message.lines().findFirst().orElse(message);
    }
}

package org.qirtas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qirtas.ChangedFileException;
import org.qirtas.CorruptArchiveException;
import org.qirtas.MissingModelException;
import org.qirtas.ingest.IngestException;

/**
 * The end of an unsuccessful run.
 *
 * @param status exit status; 0 if the reader of standard output has closed it
 * @param message message for the user, if the status is not 0
 */
record Failure(int status, String message) {
    /** A requested article does not exist, a text model is missing, an archive is damaged or not the one of a catalogue. */
    static final int NOT_FOUND_OR_DAMAGED = 1;

    /** The command line is invalid. */
    static final int USAGE = 2;

    /** Input that cannot be read or is invalid, or output that cannot be written. */
    static final int UNREADABLE = 3;

    /** The failure behind an exception. */
    static Failure of(Throwable error) {
        if (error instanceof StandardOutput.Broken broken) {
            return new Failure(broken.isPipe() ? 0 : UNREADABLE, withAdvice(text(error)));
        }
        if (error instanceof UncheckedIOException && error.getCause() != null) {
            return of(error.getCause());
        }
        if (isDamage(error) || (error instanceof IngestException && isDamage(error.getCause()))) {
            return new Failure(NOT_FOUND_OR_DAMAGED, text(error));
        }
        if (error instanceof IOException) {
            return new Failure(
                    UNREADABLE, withAdvice(error instanceof FileSystemException e ? describe(e) : text(error)));
        }
        if (error instanceof OutOfMemoryError) {
            return new Failure(UNREADABLE, "out of memory; give Java more, as with JAVA_TOOL_OPTIONS=-Xmx4g");
        }
        if (error instanceof LinkageError) {
            return new Failure(
                    UNREADABLE,
                    "a library cannot be loaded; install the command anew, for this system and with Java 17 or later: "
                            + error);
        }
        return new Failure(UNREADABLE, "unexpected error, --debug shows where: " + error);
    }

    /** The message of a full disk, in the words of several systems, says also what to do. */
    private static String withAdvice(String message) {
        boolean isFull = Stream.of("No space left", "Disk quota exceeded", "not enough space", "File too large")
                .anyMatch(message::contains);
        return isFull ? message + "; make room there, or write to another disk" : message;
    }

    private static boolean isDamage(@Nullable Throwable error) {
        return error instanceof CorruptArchiveException
                || error instanceof MissingModelException
                || error instanceof ChangedFileException;
    }

    private static String describe(FileSystemException error) {
        return error.getFile() == null ? text(error) : error.getFile() + ": " + reason(error);
    }

    private static String reason(FileSystemException error) {
        if (error instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (error instanceof FileAlreadyExistsException && Files.isRegularFile(Path.of(error.getFile()))) {
            return "exists already; use --force to replace it";
        }
        if (error instanceof AccessDeniedException) {
            return "permission denied";
        }
        return error.getReason() != null ? error.getReason() : error.getClass().getSimpleName();
    }

    private static String text(Throwable error) {
        if (error instanceof CharacterCodingException) {
            return "invalid text encoding: " + error;
        }
        return error.getMessage() != null ? error.getMessage() : error.toString();
    }
}

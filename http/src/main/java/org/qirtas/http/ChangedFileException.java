package org.qirtas.http;

import java.io.IOException;
import java.io.Serial;

/**
 * A file on a server is no longer the one that was opened. Bytes of two versions are never mixed: everything that was
 * read before belongs to the file that was opened.
 *
 * <pre>{@code
 * try {
 *     archive.get("62315");
 * } catch (ChangedFileException e) {
 *     archive.close();
 *     archive = Archive.open(HttpSource.open(URI.create("https://archive.example/news.qrt")), "news");
 * }
 * }</pre>
 */
public final class ChangedFileException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    ChangedFileException(String message) {
        super(message);
    }
}

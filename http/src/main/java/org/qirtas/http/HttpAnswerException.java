package org.qirtas.http;

import java.io.IOException;
import java.io.Serial;

/**
 * A server answered, but not with the bytes that were requested: it refused, it does not serve ranges, or its answer
 * contradicts itself.
 *
 * <pre>{@code
 * try {
 *     HttpSource.open(URI.create("https://archive.example/news.qrt")).close();
 * } catch (HttpAnswerException e) {
 *     System.err.println(e.status() == 404 ? "not found" : e.getMessage());
 * }
 * }</pre>
 */
public final class HttpAnswerException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The status of the answer. */
    private final int status;

    HttpAnswerException(int status, String message) {
        super(message);
        this.status = status;
    }

    /**
     * The status of the answer.
     *
     * @return a status of HTTP, such as 404
     */
    public int status() {
        return status;
    }
}

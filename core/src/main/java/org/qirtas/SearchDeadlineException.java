package org.qirtas;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;

/**
 * A search took longer than its deadline, and was ended without a result.
 *
 * <pre>{@code
 * try {
 *     archive.search("budget OR deficit").deadline(Duration.ofMillis(200)).count();
 * } catch (SearchDeadlineException e) {
 *     System.err.println(e.getMessage());
 * }
 * }</pre>
 */
public final class SearchDeadlineException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An error of a search.
     *
     * @param deadline how long it was allowed to take
     */
    public SearchDeadlineException(Duration deadline) {
        super("the search took longer than " + deadline.toMillis() + " ms");
    }
}

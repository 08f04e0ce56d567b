package org.qirtas.serve.internal.web;

import java.io.Serial;

/** A request that gets no answer but a status. */
public final class Problem extends Exception {

    public static final int BAD_REQUEST = 400;
    public static final int NOT_FOUND = 404;
    public static final int NOT_ALLOWED = 405;
    public static final int GONE = 410;
    public static final int TOO_LARGE = 413;
    public static final int TOO_LONG = 414;
    public static final int MISDIRECTED = 421;
    public static final int DAMAGED = 500;
    public static final int BUSY = 503;

    @Serial
    private static final long serialVersionUID = 1L;

    /** Status of the answer. */
    private final int status;

    /** A problem with a sentence for the reader. */
    public Problem(int status, String detail) {
        super(detail);
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}

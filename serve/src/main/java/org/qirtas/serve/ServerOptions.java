package org.qirtas.serve;

import java.time.Duration;
import java.util.Objects;

/**
 * Options of an {@link ArchiveServer}. Immutable.
 *
 * <pre>{@code
 * ServerOptions options = ServerOptions.DEFAULT
 *         .withName("News of 2025")
 *         .withPort(8080)
 *         .withRequestsAtOnce(4)
 *         .withWaitingRequests(32)
 *         .withTimeLimit(Duration.ofSeconds(5));
 * System.out.println(options.name() + " at port " + options.port() + ": " + options.requestsAtOnce() + " at once, "
 *         + options.waitingRequests() + " waiting, " + options.timeLimit() + " for each");
 * }</pre>
 */
public final class ServerOptions {

    private static final int LAST_PORT = 65_535;

    /** Any free port, as many requests at once as there are processors, 64 waiting requests, ten seconds for each. */
    public static final ServerOptions DEFAULT = new ServerOptions(
            "Qirtas", 0, Math.max(2, Runtime.getRuntime().availableProcessors()), 64, Duration.ofSeconds(10));

    private final String name;
    private final int port;
    private final int requestsAtOnce;
    private final int waitingRequests;
    private final Duration timeLimit;

    private ServerOptions(String name, int port, int requestsAtOnce, int waitingRequests, Duration timeLimit) {
        this.name = name;
        this.port = port;
        this.requestsAtOnce = requestsAtOnce;
        this.waitingRequests = waitingRequests;
        this.timeLimit = timeLimit;
    }

    /**
     * These options with a name, which is in the heading of all pages.
     *
     * @param value the name
     * @return a copy
     */
    public ServerOptions withName(String value) {
        Objects.requireNonNull(value, "value");
        return new ServerOptions(value, port, requestsAtOnce, waitingRequests, timeLimit);
    }

    /**
     * These options with a port.
     *
     * @param value the port, or 0 for any free one
     * @return a copy
     * @throws IllegalArgumentException if there is no such port
     */
    public ServerOptions withPort(int value) {
        if (value < 0 || value > LAST_PORT) {
            throw new IllegalArgumentException("a port is a number from 0 to " + LAST_PORT + ", not " + value);
        }
        return new ServerOptions(name, value, requestsAtOnce, waitingRequests, timeLimit);
    }

    /**
     * These options with a maximum number of requests that are answered at the same time. Others wait.
     *
     * @param value the number
     * @return a copy
     * @throws IllegalArgumentException if the number is less than 1
     */
    public ServerOptions withRequestsAtOnce(int value) {
        if (value < 1) {
            throw new IllegalArgumentException(value + " requests at once");
        }
        return new ServerOptions(name, port, value, waitingRequests, timeLimit);
    }

    /**
     * These options with a maximum number of requests that wait. Others are refused at once with the status 503.
     *
     * @param value the number
     * @return a copy
     * @throws IllegalArgumentException if the number is negative
     */
    public ServerOptions withWaitingRequests(int value) {
        if (value < 0) {
            throw new IllegalArgumentException(value + " waiting requests");
        }
        return new ServerOptions(name, port, requestsAtOnce, value, timeLimit);
    }

    /**
     * These options with a time limit: for the wait of a request, and for a search. Beyond it the answer is the status
     * 503.
     *
     * @param value the time
     * @return a copy
     * @throws IllegalArgumentException if the time is negative or zero
     */
    public ServerOptions withTimeLimit(Duration value) {
        Objects.requireNonNull(value, "value");
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("a time limit of " + value);
        }
        return new ServerOptions(name, port, requestsAtOnce, waitingRequests, value);
    }

    /**
     * The name in the heading of all pages.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The port.
     *
     * @return 0 for any free one
     */
    public int port() {
        return port;
    }

    /**
     * Maximum number of requests that are answered at the same time.
     *
     * @return at least 1
     */
    public int requestsAtOnce() {
        return requestsAtOnce;
    }

    /**
     * Maximum number of requests that wait.
     *
     * @return at least 0
     */
    public int waitingRequests() {
        return waitingRequests;
    }

    /**
     * Time limit of a wait, and of a search.
     *
     * @return more than zero
     */
    public Duration timeLimit() {
        return timeLimit;
    }
}

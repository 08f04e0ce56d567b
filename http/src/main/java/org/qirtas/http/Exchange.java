package org.qirtas.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** A request and its answer. One thread sends it and waits for it; the client's threads receive. */
final class Exchange implements BodyHandler<Boolean> {

    private final String name;
    private final Acceptance acceptance;
    private final IntConsumer counter;
    private final CompletableFuture<HttpResponse<Boolean>> answer;
    private volatile @Nullable IOException refusal;
    private volatile @Nullable Receiver receiver;
    private volatile boolean isGivenUp;

    /** Decides by status and headers what to do with the body of an answer. */
    interface Acceptance {

        /**
         * The sink for the body, or empty if the body is not wanted.
         *
         * @throws IOException if the answer is not acceptable
         */
        Optional<Sink> accept(int status, HttpHeaders headers) throws IOException;
    }

    Exchange(HttpClient client, HttpRequest request, String name, Acceptance acceptance, IntConsumer counter) {
        this.name = name;
        this.acceptance = acceptance;
        this.counter = counter;
        answer = client.sendAsync(request, this);
    }

    @Override
    public BodySubscriber<Boolean> apply(ResponseInfo info) {
        Optional<Sink> sink = Optional.empty();
        try {
            sink = acceptance.accept(info.statusCode(), info.headers());
        } catch (IOException e) {
            refusal = e;
        }
        Receiver created = new Receiver(sink.orElse(null), counter);
        receiver = created;
        if (isGivenUp) {
            created.stop();
        }
        return created;
    }

    /** Waits for the end of the answer. If that does not come, the connection is ended. */
    Answer await(Duration timeout, Deadline deadline) throws IOException {
        try {
            HttpResponse<Boolean> response = get(timeout, deadline);
            IOException refused = refusal;
            if (refused != null) {
                throw refused;
            }
            if (!response.body()) {
                throw new HttpAnswerException(
                        response.statusCode(), name + ": the server sent more bytes than allowed");
            }
            return new Answer(response.statusCode(), response.headers(), response.uri());
        } catch (InterruptedException e) {
            throw Retries.interrupted(name);
        } catch (CancellationException e) {
            throw new IOException(name + ": the request was cancelled", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        } finally {
            cancel();
        }
    }

    /**
     * What matters of an answer.
     *
     * @param status its status
     * @param headers its headers
     * @param asked the address that was asked
     */
    record Answer(int status, HttpHeaders headers, URI asked) {}

    private HttpResponse<Boolean> get(Duration timeout, Deadline deadline)
            throws InterruptedException, ExecutionException, IOException {
        while (true) {
            long before = received();
            long left = deadline.left();
            try {
                return answer.get(Math.min(timeout.toNanos(), left), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (deadline.isOver()) {
                    throw new IOException(
                            name + ": the read took longer than its time limit of " + deadline.limit(), e);
                }
                if (received() == before) {
                    throw new TemporaryException(
                            name + ": the server sent nothing for " + Deadline.seconds(timeout), e);
                }
            }
        }
    }

    private long received() {
        Receiver current = receiver;
        return current == null ? 0 : current.received();
    }

    private IOException failure(Throwable cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        if (cause instanceof SSLHandshakeException) {
            return new IOException(name + ": no secure connection: " + reason, cause);
        }
        if (cause instanceof ConnectException) {
            return new TemporaryException(name + ": the server cannot be reached (" + reason + ")", cause);
        }
        if (cause instanceof IOException) {
            return new TemporaryException(name + ": the connection failed: " + reason, cause);
        }
        return new IOException(name + ": " + reason, cause);
    }

    /** Ends the connection, unless the answer is complete. */
    void cancel() {
        if (answer.isDone() && !answer.isCompletedExceptionally()) {
            return;
        }
        isGivenUp = true;
        answer.cancel(true);
        Receiver current = receiver;
        if (current != null) {
            current.stop();
        }
    }
}

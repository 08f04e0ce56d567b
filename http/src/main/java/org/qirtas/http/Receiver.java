package org.qirtas.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands the body of an answer to a sink. Without a sink it receives nothing and ends the connection: a body that nobody
 * wants may be long. After it is stopped the sink gets no byte, because it may then belong to another answer.
 */
final class Receiver implements BodySubscriber<Boolean> {

    private final @Nullable Sink sink;
    private final IntConsumer counter;
    private final CompletableFuture<Boolean> isWhole = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private boolean isStopped;
    private long received;

    Receiver(@Nullable Sink sink, IntConsumer counter) {
        this.sink = sink;
        this.counter = counter;
    }

    /** True if all bytes were taken; false if there were more than the sink takes. */
    @Override
    public CompletionStage<Boolean> getBody() {
        return isWhole;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription started) {
        subscription = started;
        if (sink == null || isStopped) {
            started.cancel();
            isWhole.complete(true);
        } else {
            started.request(Long.MAX_VALUE);
        }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            counter.accept(buffer.remaining());
            received += buffer.remaining();
            if (!isStopped && sink != null && !sink.take(buffer)) {
                isWhole.complete(false);
                stop();
            }
        }
    }

    @Override
    public void onError(Throwable error) {
        isWhole.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
        isWhole.complete(true);
    }

    /** Number of bytes received. */
    synchronized long received() {
        return received;
    }

    /** Ends the connection. */
    synchronized void stop() {
        isStopped = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }
}

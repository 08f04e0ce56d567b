package org.qirtas.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.ByteSource;

/** How many requests are answered at the same time. */
class AdmissionTest {

    /** An archive in memory whose reads wait while it is shut. */
    private static final class Gate implements ByteSource {
        private final ByteBuffer archive;
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);
        private volatile boolean isShut;

        Gate(byte[] archive) {
            this.archive = ByteBuffer.wrap(archive);
        }

        @Override
        public long length() {
            return archive.capacity();
        }

        @Override
        public int read(long position, ByteBuffer target) throws IOException {
            if (isShut) {
                reached.countDown();
                try {
                    open.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            int length = (int) Math.min(target.remaining(), length() - position);
            target.put(archive.slice((int) position, length));
            return length;
        }

        @Override
        public void close() {
            // The memory is collected.
        }
    }

    @Test
    void aSearchHasALimitOfTime() throws Exception {
        try (TestServer server = TestServer.start(
                TestServer.archive(TestServer.samples()), ServerOptions.DEFAULT.withTimeLimit(Duration.ofNanos(1)))) {
            assertEquals(200, server.get("/articles").statusCode());
            assertEquals(503, server.get("/articles?q=flood").statusCode());
            assertEquals(503, server.get("/api/articles?q=flood").statusCode());
        }
    }

    @Test
    void tooManyRequestsAreRefusedAtOnce() throws Exception {
        Gate gate = new Gate(TestServer.bytes(TestServer.samples()));
        ExecutorService client = Executors.newSingleThreadExecutor();
        try (TestServer server = TestServer.start(
                Archive.open(gate, "gate"),
                ServerOptions.DEFAULT
                        .withRequestsAtOnce(1)
                        .withWaitingRequests(0)
                        .withTimeLimit(Duration.ofSeconds(60)))) {
            gate.isShut = true;
            Future<Integer> first =
                    client.submit(() -> server.get("/articles/0").statusCode());
            gate.reached.await();
            assertEquals(503, server.get("/articles/1").statusCode());
            assertEquals(
                    "1",
                    server.get("/articles/1")
                            .headers()
                            .firstValue("Retry-After")
                            .orElseThrow());
            gate.open.countDown();
            assertEquals(200, first.get());
            assertEquals(200, server.get("/articles/1").statusCode());
        } finally {
            client.shutdownNow();
        }
    }
}

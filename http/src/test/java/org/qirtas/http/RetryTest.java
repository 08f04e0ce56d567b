package org.qirtas.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qirtas.http.RemoteFile.QUICK;
import static org.qirtas.http.RemoteFile.TAG;
import static org.qirtas.http.RemoteFile.assertSame;
import static org.qirtas.http.RemoteFile.assertWhole;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures that pass, failures that stay, and readers who have no more time. */
@Timeout(60)
class RetryTest {

    private static final byte[] FILE = RemoteFile.bytes(600_000);

    /** Answers every second request well, and the others as told. */
    private static LoopbackServer.Handler alternating(LoopbackServer.Handler bad) {
        AtomicInteger count = new AtomicInteger();
        return (request, out) -> {
            if (count.getAndIncrement() % 2 == 0) {
                bad.answer(request, out);
            } else {
                LoopbackServer.sendRange(request, out, FILE, TAG);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void aTemporaryFailurePasses(int status) throws IOException {
        try (LoopbackServer server = new LoopbackServer(alternating(LoopbackServer.status(status, "Retry-After: 0")));
                HttpSource source = HttpSource.open(server.address(), QUICK)) {
            assertWhole(FILE, source);
            assertTrue(source.requests() >= 4);
        }
    }

    @Test
    void alsoWithoutATimeToWait() throws IOException {
        try (LoopbackServer server = new LoopbackServer(alternating(LoopbackServer.status(503)));
                HttpSource source = HttpSource.open(server.address(), QUICK)) {
            assertEquals(2, source.requests());
        }
    }

    @Test
    void aConnectionThatEndsIsTriedAgain() throws IOException {
        LoopbackServer.Handler bad = (request, out) -> {
            throw new EOFException();
        };
        try (LoopbackServer server = new LoopbackServer(alternating(bad));
                HttpSource source = HttpSource.open(server.address(), QUICK)) {
            assertWhole(FILE, source);
        }
    }

    @Test
    void aTruncatedAnswerContinuesWhereItEnded() throws IOException {
        LoopbackServer.Handler half = (request, out) -> {
            int to = Math.min(request.to(), FILE.length);
            LoopbackServer.rangeHead(out, request.from(), to, FILE.length, TAG);
            out.write(FILE, request.from(), (to - request.from()) / 2);
            throw new EOFException();
        };
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(FILE, TAG));
                HttpSource source = HttpSource.open(server.address(), QUICK)) {
            server.handle(alternating(half));
            assertSame(FILE, source, 100_000, 100_000);
            List<LoopbackServer.Request> requests = server.requests();
            assertEquals(3, requests.size());
            int from = requests.get(1).from();
            assertTrue(requests.get(2).from() > from, "the second request continues");
            assertEquals(requests.get(1).to(), requests.get(2).to());
        }
    }

    /** Progress begins the count of tries anew, so that a long read survives many short failures. */
    @Test
    void aServerThatAlwaysSendsAPartIsReadToTheEnd() throws IOException {
        LoopbackServer.Handler part = (request, out) -> {
            int to = Math.min(request.to(), FILE.length);
            LoopbackServer.rangeHead(out, request.from(), to, FILE.length, TAG);
            out.write(FILE, request.from(), Math.min(40_000, to - request.from()));
            if (to - request.from() > 40_000) {
                out.flush();
                throw new EOFException();
            }
        };
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(FILE, TAG));
                HttpSource source = HttpSource.open(server.address(), QUICK)) {
            server.handle(part);
            assertSame(FILE, source, 70_000, 150_000);
        }
    }

    @Test
    void aShorterRangeThanRequestedIsCompleted() throws IOException {
        LoopbackServer.Handler shorter = (request, out) -> {
            int to = Math.min(Math.min(request.to(), FILE.length), request.from() + 20_000);
            LoopbackServer.rangeHead(out, request.from(), to, FILE.length, TAG);
            out.write(FILE, request.from(), to - request.from());
        };
        try (LoopbackServer server = new LoopbackServer(shorter);
                HttpSource source = HttpSource.open(server.address(), QUICK)) {
            assertSame(FILE, source, 0, 90_000);
        }
    }

    @Test
    void triesEnd() throws IOException {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.status(503, "Retry-After: 0"))) {
            HttpAnswerException error = assertThrows(
                    HttpAnswerException.class, () -> HttpSource.open(server.address(), QUICK.withTries(3)));
            assertEquals(503, error.status());
            assertEquals(3, server.requests().size());
        }
    }

    @Test
    void aServerThatWantsToBeLeftAloneForLong() throws IOException {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.status(429, "Retry-After: 3600"))) {
            HttpAnswerException error =
                    assertThrows(HttpAnswerException.class, () -> HttpSource.open(server.address(), QUICK));
            assertEquals(429, error.status());
            assertTrue(
                    RemoteFile.message(error).contains("would exceed the time limit of 20 s"),
                    () -> RemoteFile.message(error));
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void timesToWait() {
        assertEquals(Optional.of(Duration.ofMinutes(2)), pause("120"));
        assertEquals(Optional.of(Duration.ZERO), pause("Wed, 21 Oct 2015 07:28:00 GMT"));
        ZonedDateTime soon = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(100);
        Duration left = pause(DateTimeFormatter.RFC_1123_DATE_TIME.format(soon)).orElseThrow();
        assertTrue(left.toSeconds() > 50 && left.toSeconds() <= 100, left::toString);
        for (String garbage : List.of("", "-5", "soon", "99999999999999999999")) {
            assertEquals(Optional.empty(), pause(garbage));
        }
    }

    private static Optional<Duration> pause(String value) {
        return Server.pause(HttpHeaders.of(Map.of("Retry-After", List.of(value)), (name, any) -> true));
    }

    @Test
    void aServerThatSendsNothing() throws IOException {
        try (LoopbackServer server = new LoopbackServer((request, out) -> Thread.sleep(60_000))) {
            HttpOptions options = QUICK.withTimeout(Duration.ofMillis(300));
            IOException error = assertThrows(IOException.class, () -> HttpSource.open(server.address(), options));
            assertTrue(
                    RemoteFile.message(error).endsWith("the server sent nothing for 300 ms"),
                    () -> RemoteFile.message(error));
        }
    }

    @Test
    void aServerThatStopsInTheMiddle() throws IOException {
        AtomicInteger count = new AtomicInteger();
        LoopbackServer.Handler stopping = (request, out) -> {
            int to = Math.min(request.to(), FILE.length);
            LoopbackServer.rangeHead(out, request.from(), to, FILE.length, TAG);
            out.write(FILE, request.from(), 30_000);
            out.flush();
            if (count.getAndIncrement() == 0) {
                Thread.sleep(60_000);
            }
            out.write(FILE, request.from() + 30_000, to - request.from() - 30_000);
        };
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(FILE, TAG));
                HttpSource source =
                        HttpSource.open(server.address(), QUICK.withTries(20).withTimeout(Duration.ofMillis(500)))) {
            server.handle(stopping);
            assertSame(FILE, source, 100_000, 100_000);
        }
    }

    @Test
    void aServerThatSendsDropByDrop() throws IOException {
        LoopbackServer.Handler dropping = (request, out) -> {
            LoopbackServer.rangeHead(out, request.from(), request.to(), FILE.length, TAG);
            for (int i = request.from(); i < request.to(); i++) {
                out.write(FILE[i]);
                out.flush();
                Thread.sleep(50);
            }
        };
        try (LoopbackServer server = new LoopbackServer(dropping)) {
            HttpOptions options = QUICK.withTimeLimit(Duration.ofMillis(1500));
            IOException error = assertThrows(IOException.class, () -> HttpSource.open(server.address(), options));
            assertTrue(
                    RemoteFile.message(error).endsWith("the read took longer than its time limit of 1500 ms"),
                    () -> RemoteFile.message(error));
        }
    }

    @Test
    void anInterruptEndsTheReadOfItsThreadOnly() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(FILE, TAG));
                HttpSource source = HttpSource.open(server.address(), QUICK)) {
            server.handle((request, out) -> {
                asked.countDown();
                released.await();
                LoopbackServer.sendRange(request, out, FILE, TAG);
            });
            FutureTask<Boolean> interrupted = new FutureTask<>(() -> {
                assertThrows(InterruptedIOException.class, () -> RemoteFile.read(source, 200_000, 10));
                return Thread.interrupted();
            });
            Thread first = new Thread(interrupted);
            first.start();
            asked.await();
            FutureTask<Boolean> waiting = new FutureTask<>(() -> {
                assertSame(FILE, source, 200_000, 10);
                return true;
            });
            Thread second = new Thread(waiting);
            second.start();
            while (second.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            first.interrupt();
            assertTrue(interrupted.get(), "the thread stays interrupted");
            released.countDown();
            assertTrue(waiting.get());
        }
    }

    @Test
    void anInterruptEndsAPause() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (LoopbackServer server = new LoopbackServer((request, out) -> {
            LoopbackServer.head(out, 503, "Content-Length: 0", "Retry-After: 15");
            asked.countDown();
        })) {
            FutureTask<Boolean> opening = new FutureTask<>(() -> {
                assertThrows(InterruptedIOException.class, () -> HttpSource.open(server.address(), QUICK));
                return Thread.interrupted();
            });
            Thread thread = new Thread(opening);
            thread.start();
            asked.await();
            thread.interrupt();
            assertTrue(opening.get());
        }
    }
}

package org.qirtas.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qirtas.http.RemoteFile.QUICK;
import static org.qirtas.http.RemoteFile.TAG;
import static org.qirtas.http.RemoteFile.assertSame;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Headers, redirects, and addresses that expire. */
@Timeout(60)
class AddressTest {

    private static final byte[] FILE = RemoteFile.bytes(600_000);
    private static final HttpOptions SECRET = QUICK.withHeader("Authorization", "Bearer secret");

    @Test
    void headersAndChangesAreSentWithEachRequest() throws IOException {
        AtomicInteger count = new AtomicInteger();
        HttpOptions options =
                SECRET.withRequests(request -> request.setHeader("X-Count", String.valueOf(count.getAndIncrement())));
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(FILE, TAG));
                HttpSource source = HttpSource.open(server.address(), options)) {
            assertSame(FILE, source, 200_000, 100);
            for (int i = 0; i < 2; i++) {
                assertEquals("Bearer secret", server.requests().get(i).header("Authorization"));
                assertEquals(String.valueOf(i), server.requests().get(i).header("X-Count"));
            }
        }
    }

    @Test
    void aChangeMayReplaceTheAddress() throws IOException {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(FILE, TAG))) {
            HttpOptions options =
                    QUICK.withRequests(request -> request.uri(server.address("/signed?signature=secret")));
            try (HttpSource source = HttpSource.open(server.address(), options)) {
                assertEquals(
                        "/signed?signature=secret", server.requests().get(0).target());
                assertTrue(source.name().endsWith("/news.qrt"));
            }
        }
    }

    @Test
    void aRedirectIsFollowedAndRemembered() throws IOException {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.status(302, "Location: /moved"))) {
            LoopbackServer.Handler redirect = LoopbackServer.status(302, "Location: /moved");
            server.handle((request, out) -> {
                if (request.target().equals("/moved")) {
                    LoopbackServer.sendRange(request, out, FILE, TAG);
                } else {
                    redirect.answer(request, out);
                }
            });
            try (HttpSource source = HttpSource.open(server.address(), SECRET)) {
                assertSame(FILE, source, 200_000, 100);
                assertEquals(3, source.requests());
                assertEquals("Bearer secret", server.requests().get(2).header("Authorization"));
            }
        }
    }

    @Test
    void anotherServerGetsNoHeaders() throws IOException {
        try (LoopbackServer other = new LoopbackServer(LoopbackServer.file(FILE, TAG));
                LoopbackServer server =
                        new LoopbackServer(LoopbackServer.status(307, "Location: " + other.address("/x")));
                HttpSource source = HttpSource.open(server.address(), SECRET)) {
            assertSame(FILE, source, 200_000, 100);
            assertEquals("", other.requests().get(0).header("Authorization"));
            assertEquals("", other.requests().get(1).header("Authorization"));
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void anExpiredRedirectIsAskedForAgain() throws IOException {
        AtomicInteger number = new AtomicInteger();
        try (LoopbackServer server = new LoopbackServer((request, out) -> {
                    if (request.target().equals("/news.qrt")) {
                        LoopbackServer.status(302, "Location: /" + number.incrementAndGet())
                                .answer(request, out);
                    } else if ((request.target().equals("/" + number.get()) && number.get() > 1)
                            || request.from() == 0) {
                        LoopbackServer.sendRange(request, out, FILE, TAG);
                    } else {
                        LoopbackServer.status(403).answer(request, out);
                    }
                });
                HttpSource source = HttpSource.open(server.address(), QUICK)) {
            assertSame(FILE, source, 200_000, 100);
            assertEquals(2, number.get());
        }
    }

    @Test
    void redirectsInACircleEnd() throws IOException {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.status(301, "Location: /news.qrt"))) {
            IOException error = assertThrows(IOException.class, () -> HttpSource.open(server.address(), QUICK));
            assertTrue(
                    RemoteFile.message(error).endsWith("the server redirects in a circle"),
                    () -> RemoteFile.message(error));
        }
    }

    @Test
    void redirectsToNowhere() throws IOException {
        for (String target : new String[] {"ftp://host/a", "file:///etc/passwd", "http:\\\\", "http:///a"}) {
            try (LoopbackServer server = new LoopbackServer(LoopbackServer.status(302, "Location: " + target))) {
                assertThrows(HttpAnswerException.class, () -> HttpSource.open(server.address(), QUICK), target);
                assertEquals(1, server.requests().size());
            }
        }
    }

    @Test
    void anEncryptedAddressIsNotLeft() {
        Address address = new Address(URI.create("https://user:secret@host/a?b"), RequestOptions.DEFAULT);
        assertEquals("https://host/a", address.name());
        assertThrows(HttpAnswerException.class, () -> address.follow(302, null, "http://host/a"));
    }

    @Test
    void anExpiredAddressIsRenewed() throws IOException {
        AtomicInteger number = new AtomicInteger();
        try (LoopbackServer server = new LoopbackServer((request, out) -> {
            if (request.target().equals("/news.qrt?signature=" + number.get())) {
                LoopbackServer.sendRange(request, out, FILE, TAG);
            } else {
                LoopbackServer.status(403).answer(request, out);
            }
        })) {
            HttpOptions options = QUICK.withRenewal(address -> URI.create(address + "?signature=" + number.get()));
            try (HttpSource source = HttpSource.open(server.address(), options)) {
                assertEquals(2, source.requests());
                number.set(5);
                assertSame(FILE, source, 200_000, 100);
                assertEquals(4, source.requests());
            }
        }
    }

    @Test
    void aRenewalThatDoesNotHelpEnds() throws IOException {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.status(403))) {
            HttpAnswerException error = assertThrows(
                    HttpAnswerException.class,
                    () -> HttpSource.open(server.address(), QUICK.withRenewal(address -> address)));
            assertEquals(403, error.status());
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void theCallersClientIsUsed() throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(FILE, TAG));
                HttpSource source = HttpSource.open(server.address(), QUICK.withClient(client))) {
            assertSame(FILE, source, 200_000, 100);
        }
        HttpClient following = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        assertThrows(IllegalArgumentException.class, () -> QUICK.withClient(following));
    }
}

package org.qirtas.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the server lets in, and what each answer has. */
class ServerTest {

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static String request(String line, String headers) {
        return line + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n";
    }

    private static String host(String name) {
        return "Host: " + name + ":" + server.address().getPort() + "\r\n";
    }

    @Test
    void namesOfThisMachineAreLetIn() throws IOException {
        for (String name : List.of("127.0.0.1", "localhost", "LOCALHOST", "[::1]")) {
            assertEquals("200", server.raw(request("GET /", host(name))), name);
        }
    }

    @Test
    void otherNamesAreRefused() throws IOException {
        for (String name : List.of("evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "", "0.0.0.0")) {
            assertEquals("421", server.raw(request("GET /", host(name))), name);
        }
        assertEquals("421", server.raw(request("GET /", "")));
        assertEquals("421", server.raw(request("GET /", "Host: localhost\r\n")));
        assertEquals("421", server.raw(request("GET /", host("localhost") + host("evil.example"))));
    }

    @Test
    void requestsForAnotherServerAreRefused() throws IOException {
        assertEquals("400", server.raw(request("GET http://evil.example/", host("localhost"))));
    }

    @Test
    void listensToTheLoopbackInterfaceAlone() throws IOException {
        for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : each.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThrows(
                            IOException.class,
                            () -> new Socket(address, server.address().getPort()).close());
                }
            }
        }
    }

    @Test
    void answersAreCompressedForThoseWhoAcceptIt() throws Exception {
        String coding = "Accept-Encoding";
        String plain = server.get("/").body();
        String tag = "";
        for (String accepted : List.of("gzip", "br, GZIP;q=0.5", "deflate,gzip , *;q=0")) {
            HttpResponse<byte[]> response = server.bytes("/", coding, accepted);
            assertEquals(List.of("gzip"), response.headers().allValues("Content-Encoding"), accepted);
            assertEquals(
                    List.of("Accept-Language, Accept-Encoding"),
                    response.headers().allValues("Vary"));
            assertTrue(response.body().length < plain.length() / 2);
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
                assertEquals(plain, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
            tag = response.headers().firstValue("ETag").orElseThrow();
        }
        assertEquals(304, server.get("/", coding, "gzip", "If-None-Match", tag).statusCode());
        assertEquals(200, server.get("/", "If-None-Match", tag).statusCode());
        for (String accepted : List.of("identity", "gzip;q=0", "gzip; q=0.000", "xgzip", "")) {
            assertEquals(plain, server.get("/", coding, accepted).body(), accepted);
        }
        for (String path : List.of("/articles/" + TestServer.HOSTILE + "/original", "/key?key=3")) {
            HttpResponse<String> response = server.get(path, coding, "gzip");
            assertTrue(response.headers().firstValue("Content-Encoding").isEmpty(), path);
        }
        assertTrue(server.bytes("/api/archive", coding, "gzip")
                .headers()
                .firstValue("Content-Encoding")
                .isEmpty());
    }

    @Test
    void methodsAndContents() throws IOException, InterruptedException {
        for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
            HttpResponse<String> response = server.send(method, "/", "");
            assertEquals(405, response.statusCode(), method);
            assertEquals("GET, HEAD", response.headers().firstValue("Allow").orElseThrow());
        }
        assertEquals("413", server.raw(request("GET /", host("localhost") + "Content-Length: 3\r\n") + "abc"));
        assertEquals(
                "413",
                server.raw(request("GET /", host("localhost") + "Transfer-Encoding: chunked\r\n") + "0\r\n\r\n"));
    }

    @Test
    void sizesOfRequests() throws IOException {
        assertEquals("414", server.raw(request("GET /?" + "a".repeat(9_000), host("localhost"))));
        String many = "&a".repeat(101);
        assertEquals("400", server.raw(request("GET /articles?q=1" + many, host("localhost"))));
        assertEquals("400", server.raw(request("GET /articles?q=" + "a".repeat(1_001), host("localhost"))));
    }

    /** The limit of the server is ten seconds; without it the read would end with an exception. */
    @Test
    void aRequestThatNeverEndsIsCutOff() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.setSoTimeout(120_000);
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: local".getBytes(StandardCharsets.US_ASCII));
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    @Test
    void noPathLeadsToTheDisk() throws IOException {
        for (String path : List.of(
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2fetc/passwd",
                "//etc/passwd",
                "/style.css/../openapi.json",
                "/words_en.properties",
                "/articles/../style.css",
                "/articles/1%00",
                "/articles/-1",
                "/articles/+1",
                "/articles/1e3",
                "/articles/99999999999999999999")) {
            String status = server.raw(request("GET " + path, host("localhost")));
            assertTrue(status.equals("404") || status.equals("400"), path + ": " + status);
        }
    }

    @Test
    void parameters() throws IOException, InterruptedException {
        for (String query : List.of(
                "foo=1",
                "q=%ff",
                "q=a&q=b",
                "n=0",
                "n=101",
                "n=x",
                "after=-1",
                "after=6",
                "order=up",
                "date=2022-13",
                "date=22",
                "q=%22",
                "order=best")) {
            assertEquals(400, server.get("/articles?" + query).statusCode(), query);
        }
        assertEquals("400", server.raw(request("GET /articles?q=%zz", host("localhost"))));
        assertEquals(200, server.get("/articles?q=&source=&date=").statusCode());
    }

    @Test
    void everyAnswerIsHarmless() throws IOException, InterruptedException {
        for (String path :
                List.of("/", "/articles", "/articles/4", "/nothing", "/api/archive", "/feed.atom", "/style.css")) {
            HttpResponse<String> response = server.get(path);
            String policy =
                    response.headers().firstValue("Content-Security-Policy").orElseThrow();
            assertTrue(policy.startsWith("default-src 'none'; style-src 'self'; img-src 'self'"), policy);
            assertFalse(policy.contains("unsafe") || policy.contains("script-src"), policy);
            assertEquals(
                    "nosniff",
                    response.headers().firstValue("X-Content-Type-Options").orElseThrow());
            assertEquals(
                    "no-referrer",
                    response.headers().firstValue("Referrer-Policy").orElseThrow());
            assertEquals(
                    "DENY", response.headers().firstValue("X-Frame-Options").orElseThrow());
            assertEquals(
                    "same-origin",
                    response.headers()
                            .firstValue("Cross-Origin-Resource-Policy")
                            .orElseThrow());
        }
    }

    @Test
    void headHasNoBody() throws IOException, InterruptedException {
        HttpResponse<String> response = server.send("HEAD", "/articles/0", "");
        assertEquals(200, response.statusCode());
        assertEquals("", response.body());
    }

    @Test
    void whatTheClientHasIsConfirmed() throws IOException, InterruptedException {
        HttpResponse<String> first = server.get("/articles/0");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = server.get("/articles/0", "If-None-Match", "\"x\", " + tag);
        assertEquals(304, second.statusCode());
        assertEquals("", second.body());
        assertEquals(200, server.get("/articles/1", "If-None-Match", tag).statusCode());
        assertEquals(
                200,
                server.get("/articles/0", "If-None-Match", tag, "Accept-Language", "ar")
                        .statusCode());
        assertEquals("no-cache", first.headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void connectionsAreKept() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            for (int i = 0; i < 3; i++) {
                String request = "HEAD / HTTP/1.1\r\n" + host("localhost") + "\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                StringBuilder answer = new StringBuilder();
                while (answer.indexOf("\r\n\r\n") < 0) {
                    answer.append((char) socket.getInputStream().read());
                }
                assertTrue(answer.toString().startsWith("HTTP/1.1 200"), answer.toString());
            }
        }
    }

    @Test
    void aClosedServerTakesNoConnection() throws IOException {
        TestServer other = TestServer.start();
        int port = other.address().getPort();
        other.close();
        assertThrows(ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
        try (TestServer again = TestServer.start(TestServer.archive(List.of()), ServerOptions.DEFAULT.withPort(port))) {
            assertEquals(port, again.address().getPort());
            IOException taken = assertThrows(
                    IOException.class,
                    () -> TestServer.start(TestServer.archive(List.of()), ServerOptions.DEFAULT.withPort(port)));
            assertTrue(String.valueOf(taken.getMessage()).contains("port " + port + " is not free"), taken.toString());
        }
    }

    @Test
    void optionsRefuseWhatMakesNoSense() {
        ServerOptions options = ServerOptions.DEFAULT;
        assertThrows(IllegalArgumentException.class, () -> options.withPort(65_536));
        assertThrows(IllegalArgumentException.class, () -> options.withPort(-1));
        assertThrows(IllegalArgumentException.class, () -> options.withRequestsAtOnce(0));
        assertThrows(IllegalArgumentException.class, () -> options.withWaitingRequests(-1));
        assertThrows(IllegalArgumentException.class, () -> options.withTimeLimit(Duration.ZERO));
    }
}

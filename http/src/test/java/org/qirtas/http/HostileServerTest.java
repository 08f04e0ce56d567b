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
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that do not send what was requested: there is an error that says so, and never a wrong byte. */
@Timeout(60)
class HostileServerTest {

    private static final byte[] FILE = RemoteFile.bytes(600_000);

    /** What opening the file of a server says. */
    private static String refusal(LoopbackServer.Handler handler) throws IOException {
        try (LoopbackServer server = new LoopbackServer(handler)) {
            IOException error = assertThrows(
                    IOException.class,
                    () -> HttpSource.open(server.address(), QUICK).close());
            assertTrue(RemoteFile.message(error).startsWith(server.address() + ": "), () -> RemoteFile.message(error));
            return RemoteFile.message(error)
                    .substring(server.address().toString().length() + 2);
        }
    }

    /** What a read in the middle says if only the head is served well. */
    private static String refusalLater(LoopbackServer.Handler handler) throws IOException {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(FILE, TAG));
                HttpSource source = HttpSource.open(server.address(), QUICK)) {
            server.handle(handler);
            IOException error = assertThrows(IOException.class, () -> assertSame(FILE, source, 200_000, 100));
            server.handle(LoopbackServer.file(FILE, TAG));
            assertWhole(FILE, source);
            return RemoteFile.message(error);
        }
    }

    @Test
    void statuses() throws IOException {
        assertEquals("the server answered 404 (there is no such file)", refusal(LoopbackServer.status(404)));
        assertEquals("the server answered 401 (it wants authorization)", refusal(LoopbackServer.status(401)));
        assertEquals("the server answered 403 (it does not allow this)", refusal(LoopbackServer.status(403)));
        assertEquals("the server answered 204", refusal(LoopbackServer.status(204)));
        assertEquals("the server answered 416 (the file is shorter)", refusal(LoopbackServer.status(416)));
        assertEquals("the server answered 500 (it is out of order or overloaded)", refusal(LoopbackServer.status(500)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes 0-99/*",
                "bytes */600000",
                "bytes 0-99",
                "bytes 0-99/",
                "bytes 5-99/600000",
                "bytes 99-0/600000",
                "bytes 0-99/50",
                "bytes 0-99999/600000",
                "bytes 0-99/99999999999999999999999",
                "bytes -1-99/600000",
                "items 0-99/600000",
                "\u0001",
                "",
            })
    void garbageForARange(String range) throws IOException {
        String refusal = refusal((request, out) -> {
            LoopbackServer.head(out, 206, "Content-Length: 100", "Content-Range: " + range, TAG);
            out.write(FILE, 0, 100);
        });
        assertTrue(refusal.startsWith("the server s") || refusal.startsWith("the connection failed"), refusal);
    }

    @Test
    void noRange() throws IOException {
        assertEquals("the server states nothing as Content-Range", refusal((request, out) -> {
            LoopbackServer.head(out, 206, "Content-Length: 100", TAG);
            out.write(FILE, 0, 100);
        }));
    }

    @Test
    void anotherRange() throws IOException {
        String refusal = refusalLater((request, out) -> {
            LoopbackServer.rangeHead(out, 0, request.to() - request.from(), FILE.length, TAG);
            out.write(FILE, 0, request.to() - request.from());
        });
        assertTrue(refusal.contains("the server sent bytes 0-"), refusal);
    }

    @Test
    void aLengthThatContradictsTheRange() throws IOException {
        String refusal = refusalLater((request, out) -> {
            String range = "bytes " + request.from() + "-" + (request.to() - 1) + "/" + FILE.length;
            LoopbackServer.head(out, 206, "Content-Length: 100", "Content-Range: " + range, TAG);
            out.write(FILE, request.from(), 100);
        });
        assertTrue(refusal.contains(" in 100 bytes when asked for bytes "), refusal);
    }

    @Test
    void tooManyBytes() throws IOException {
        String refusal = refusalLater((request, out) -> {
            String range = "bytes " + request.from() + "-" + (request.to() - 1) + "/" + FILE.length;
            LoopbackServer.head(out, 206, "Transfer-Encoding: chunked", "Content-Range: " + range, TAG);
            sendChunk(out, request.from(), request.to() - request.from());
            sendChunk(out, 0, 100);
            sendChunk(out, 0, 0);
        });
        assertTrue(refusal.endsWith("the server sent more bytes than allowed"), refusal);
    }

    private static void sendChunk(OutputStream out, int from, int length) throws IOException {
        out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(FILE, from, length);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void compressedBytes() throws IOException {
        assertTrue(refusal(LoopbackServer.file(FILE, "Content-Encoding: gzip")).contains("the server compresses"));
        assertTrue(refusal(LoopbackServer.status(200, "Content-Encoding: br")).contains("the server compresses"));
    }

    @Test
    void noHttpAtAll() throws IOException {
        String refusal = refusal((request, out) -> {
            out.write("220 ftp.example ready\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            throw new EOFException();
        });
        assertTrue(refusal.startsWith("the connection failed: "), refusal);
    }

    @Test
    void nobodyListens() throws IOException {
        URI address;
        try (ServerSocket free = new ServerSocket(0)) {
            address = URI.create("http://127.0.0.1:" + free.getLocalPort() + "/news.qrt");
        }
        IOException error = assertThrows(IOException.class, () -> HttpSource.open(address, QUICK));
        assertTrue(RemoteFile.message(error).contains("the server cannot be reached"), () -> RemoteFile.message(error));
    }

    @Test
    void aLongFileWithoutRangesIsRefusedBeforeItIsRead() throws IOException {
        String refusal = refusal((request, out) -> {
            LoopbackServer.head(out, 200, "Content-Length: 99999999999");
            out.write(FILE);
            Thread.sleep(30_000);
        });
        assertEquals(
                "the server does not serve ranges, and the file has 99999999999 bytes;"
                        + " download it and open the copy",
                refusal);
    }

    @Test
    void aLongFileWithoutRangesAndWithoutALengthIsRefused() throws IOException {
        byte[] chunk = new byte[1 << 20];
        String refusal = refusal((request, out) -> {
            LoopbackServer.head(out, 200, "Connection: close");
            for (int i = 0; i < 1000; i++) {
                out.write(chunk);
            }
        });
        assertEquals("the server sent more bytes than allowed", refusal);
    }

    @Test
    void aShortFileWithoutRangesIsReadAsAWhole() throws IOException {
        LoopbackServer.Handler plain = (request, out) -> {
            LoopbackServer.head(out, 200, "Content-Length: " + FILE.length, TAG);
            out.write(FILE);
        };
        try (LoopbackServer server = new LoopbackServer(plain)) {
            try (HttpSource source = HttpSource.open(server.address(), QUICK)) {
                assertWhole(FILE, source);
                assertEquals(1, source.requests());
            }
            HttpOptions strict = QUICK.withWholeFiles(FILE.length - 1);
            assertThrows(HttpAnswerException.class, () -> HttpSource.open(server.address(), strict));
        }
    }

    @Test
    void aTruncatedWholeFileIsNotTaken() throws IOException {
        String refusal = refusal((request, out) -> {
            LoopbackServer.head(out, 200, "Content-Length: " + FILE.length, TAG);
            out.write(FILE, 0, 1000);
            throw new EOFException();
        });
        assertTrue(refusal.startsWith("the connection failed: "), refusal);
    }

    @Test
    void nothingIsBelievedOfAServerThatSendsRandomAnswers() throws IOException {
        java.util.Random random = new java.util.Random(5);
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(FILE, TAG));
                HttpSource source =
                        HttpSource.open(server.address(), QUICK.withTries(1).withMemory(1 << 20))) {
            server.handle((request, out) -> answerAtRandom(random.nextInt(6), request, out));
            int failed = 0;
            for (int i = 0; i < 100; i++) {
                int position = random.nextInt(FILE.length - 1000);
                try {
                    assertSame(FILE, source, position, 1000);
                } catch (IOException e) {
                    failed++;
                }
            }
            assertTrue(failed > 0);
            server.handle(LoopbackServer.file(FILE, TAG));
            assertWhole(FILE, source);
        }
    }

    private static void answerAtRandom(int kind, LoopbackServer.Request request, OutputStream out) throws IOException {
        int from = request.from();
        int to = Math.min(request.to(), FILE.length);
        switch (kind) {
            case 0 -> LoopbackServer.rangeHead(out, from, to, FILE.length, "ETag: \"two\"");
            case 1 -> LoopbackServer.rangeHead(out, from, to, FILE.length + 1, TAG);
            case 2 -> LoopbackServer.rangeHead(out, Math.max(0, from - 1), to - 1, FILE.length, TAG);
            case 3 -> {
                LoopbackServer.rangeHead(out, from, to, FILE.length, TAG);
                out.write(FILE, from, (to - from) / 2);
                throw new EOFException();
            }
            case 4 -> LoopbackServer.head(out, 503, "Content-Length: 0", "Retry-After: 0");
            default -> LoopbackServer.sendRange(request, out, FILE, TAG);
        }
        if (kind < 3) {
            out.write(FILE, from, to - from);
        }
    }
}

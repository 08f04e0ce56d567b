package org.qirtas.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qirtas.http.RemoteFile.QUICK;
import static org.qirtas.http.RemoteFile.TAG;
import static org.qirtas.http.RemoteFile.assertSame;

import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that change while they are open. */
@Timeout(60)
class ChangedFileTest {

    private static final byte[] FILE = RemoteFile.bytes(600_000);
    private static final byte[] OTHER = new byte[600_000];
    private static final String MODIFIED = "Last-Modified: Wed, 21 Oct 2015 07:28:00 GMT";

    private static void assertNoticed(String version, LoopbackServer.Handler changed) throws IOException {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(FILE, version));
                HttpSource source = HttpSource.open(server.address(), QUICK)) {
            server.handle(changed);
            IOException error = assertThrows(ChangedFileException.class, () -> assertSame(FILE, source, 200_000, 100));
            assertEquals(
                    source.name() + " has changed on the server since it was opened; open it again",
                    RemoteFile.message(error));
            assertSame(FILE, source, 0, 65_536);
        }
    }

    @Test
    void aServerThatHeedsTheCondition() throws IOException {
        assertNoticed(TAG, (request, out) -> {
            LoopbackServer.head(out, 200, "Content-Length: 600000", "ETag: \"two\"");
            out.write(OTHER);
        });
        assertNoticed(TAG, LoopbackServer.status(412));
    }

    @Test
    void aServerThatDoesNot() throws IOException {
        assertNoticed(TAG, LoopbackServer.file(OTHER, "ETag: \"two\""));
        assertNoticed(TAG, LoopbackServer.file(OTHER, "ETag: W/\"one\""));
        assertNoticed(TAG, LoopbackServer.file(OTHER));
        assertNoticed("ETag: W/\"one\"", LoopbackServer.file(OTHER, "ETag: W/\"two\""));
        assertNoticed(MODIFIED, LoopbackServer.file(OTHER, "Last-Modified: Wed, 21 Oct 2015 07:28:01 GMT"));
    }

    @Test
    void anotherLength() throws IOException {
        byte[] shorter = RemoteFile.bytes(300_000);
        assertNoticed(TAG, LoopbackServer.file(shorter, TAG));
        assertNoticed("X-Nothing: 1", LoopbackServer.file(shorter));
        assertNoticed(TAG, LoopbackServer.status(416, "Content-Range: bytes */1000"));
    }

    @Test
    void inTheMiddleOfAnAnswerThatIsContinued() throws IOException {
        AtomicInteger count = new AtomicInteger();
        assertNoticed(TAG, (request, out) -> {
            if (count.getAndIncrement() > 0) {
                LoopbackServer.sendRange(request, out, OTHER, "ETag: \"two\"");
                return;
            }
            LoopbackServer.rangeHead(out, request.from(), request.to(), FILE.length, TAG);
            out.write(FILE, request.from(), 20_000);
            throw new EOFException();
        });
    }

    @Test
    void theConditionIsTheDateIfThereIsNoStrongTag() throws IOException {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(FILE, MODIFIED, "ETag: W/\"one\""));
                HttpSource source = HttpSource.open(server.address(), QUICK)) {
            assertSame(FILE, source, 200_000, 100);
            assertEquals(
                    "Wed, 21 Oct 2015 07:28:00 GMT", server.requests().get(1).header("If-Range"));
        }
    }

    @Test
    void aFileWithoutAVersionCanBeRead() throws IOException {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(FILE));
                HttpSource source = HttpSource.open(server.address(), QUICK)) {
            assertSame(FILE, source, 200_000, 100);
            assertTrue(source.identity().isEmpty());
        }
    }

    @Test
    void aServerThatNoLongerServesRanges() throws IOException {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(FILE, TAG));
                HttpSource source = HttpSource.open(server.address(), QUICK)) {
            server.handle((request, out) -> {
                LoopbackServer.head(out, 200, "Content-Length: 600000", TAG);
                out.write(FILE);
            });
            HttpAnswerException error =
                    assertThrows(HttpAnswerException.class, () -> assertSame(FILE, source, 200_000, 100));
            assertTrue(
                    RemoteFile.message(error).endsWith("the server no longer serves ranges"),
                    () -> RemoteFile.message(error));
        }
    }
}

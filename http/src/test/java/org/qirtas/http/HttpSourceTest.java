package org.qirtas.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qirtas.http.RemoteFile.TAG;
import static org.qirtas.http.RemoteFile.assertSame;
import static org.qirtas.http.RemoteFile.assertWhole;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.ByteRange;
import org.qirtas.ByteSources;

/** Files on a good server. */
class HttpSourceTest {

    private static final int MIB = 1 << 20;

    @Test
    void anArchiveIsReadByRanges() throws IOException {
        byte[] file = RemoteFile.archive(500);
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(file, TAG))) {
            HttpSource source = HttpSource.open(server.address());
            try (Archive archive = Archive.open(source, source.name())) {
                assertEquals(RemoteFile.article(123), archive.get("123").orElseThrow());
                assertEquals(500, archive.stream().count());
                assertTrue(archive.verify().isWhole());
            }
            assertEquals(server.requests().size(), source.requests());
        }
    }

    @Test
    void theHeadTellsTheLengthAndTheTailComesAtOnce() throws IOException {
        byte[] file = RemoteFile.bytes(3 * MIB + 5);
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(file, TAG));
                HttpSource source = HttpSource.open(server.address())) {
            assertEquals(file.length, source.length());
            assertSame(file, source, 0, 100);
            assertEquals(1, source.requests());
            assertSame(file, source, file.length - 40, 40);
            assertSame(file, source, file.length - 200_000, 150_000);
            assertEquals(2, source.requests());
            assertSame(file, source, MIB, 20_000);
            assertSame(file, source, MIB + 20_000, 30_000);
            assertEquals(3, source.requests());
            assertTrue(source.bytes() < (64 << 10) + (272 << 10) + (64 << 10) + 1, "bytes " + source.bytes());
            assertEquals("bytes=0-65535", server.requests().get(0).header("Range"));
            assertEquals("\"one\"", server.requests().get(1).header("If-Range"));
            assertEquals("identity", server.requests().get(1).header("Accept-Encoding"));
        }
    }

    @Test
    void aShortFileIsOneRequest() throws IOException {
        byte[] file = RemoteFile.bytes(50_000);
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(file, TAG));
                HttpSource source = HttpSource.open(server.address())) {
            assertWhole(file, source);
            assertEquals(1, source.requests());
            assertEquals(-1, source.read(50_000, ByteBuffer.allocate(1)));
        }
    }

    @Test
    void anEmptyFile() throws IOException {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.status(416, "Content-Range: bytes */0"));
                HttpSource source = HttpSource.open(server.address())) {
            assertEquals(0, source.length());
            assertEquals(-1, source.read(0, ByteBuffer.allocate(1)));
        }
    }

    @Test
    void readingFromFrontToBackTakesFewRequests() throws IOException {
        byte[] file = RemoteFile.bytes(30 * MIB);
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(file, TAG));
                HttpSource source = HttpSource.open(server.address())) {
            for (int i = 0; i < file.length; i += 1 << 15) {
                assertSame(file, source, i, 1 << 15);
            }
            assertTrue(source.requests() < 20, "requests " + source.requests());
        }
    }

    @Test
    void aLongReadIsOneRequest() throws IOException {
        byte[] file = RemoteFile.bytes(20 * MIB);
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(file, TAG));
                HttpSource source = HttpSource.open(server.address(), HttpOptions.DEFAULT.withMemory(MIB))) {
            assertSame(file, source, MIB, 14 * MIB);
            assertEquals(2, source.requests());
        }
    }

    @Test
    void memoryIsBounded() throws IOException {
        byte[] file = RemoteFile.bytes(4 * MIB);
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(file, TAG));
                HttpSource source = HttpSource.open(server.address(), HttpOptions.DEFAULT.withMemory(MIB))) {
            Random random = new Random(1);
            for (int i = 0; i < 200; i++) {
                assertSame(file, source, random.nextInt(4 * MIB - 5000), 5000);
            }
            assertTrue(source.requests() > 50, "requests " + source.requests());
        }
    }

    @Test
    void announcedRangesTakeFewRequests() throws IOException {
        byte[] file = RemoteFile.bytes(4 * MIB);
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(file, TAG));
                HttpSource source = HttpSource.open(server.address())) {
            source.prefetch(List.of(
                    new ByteRange(2 * MIB, 10),
                    new ByteRange(MIB, 1000),
                    new ByteRange(MIB + 30_000, 1000),
                    new ByteRange(0, 10),
                    new ByteRange(2 * MIB + 60_000, 1),
                    new ByteRange(3 * MIB, 0)));
            assertEquals(3, source.requests());
            assertSame(file, source, MIB, 31_000);
            assertSame(file, source, 2 * MIB, 60_001);
            assertEquals(3, source.requests());
        }
    }

    @Test
    void moreThanFitsIsNotFetchedAhead() throws IOException {
        byte[] file = RemoteFile.bytes(4 * MIB);
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(file, TAG));
                HttpSource source = HttpSource.open(server.address(), HttpOptions.DEFAULT.withMemory(MIB))) {
            source.prefetch(List.of(new ByteRange(0, file.length)));
            assertTrue(source.bytes() <= MIB, "bytes " + source.bytes());
        }
    }

    @Test
    void threadsShareRequests() throws Exception {
        byte[] file = RemoteFile.bytes(2 * MIB);
        LoopbackServer.Handler slow = (request, out) -> {
            Thread.sleep(100);
            LoopbackServer.sendRange(request, out, file, TAG);
        };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (LoopbackServer server = new LoopbackServer(slow);
                HttpSource source = HttpSource.open(server.address())) {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                readers.add(threads.submit(() -> {
                    assertSame(file, source, MIB, 1000);
                    return null;
                }));
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
            assertEquals(2, source.requests());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void manyThreadsReadManyPlaces() throws Exception {
        byte[] file = RemoteFile.bytes(3 * MIB + 7);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(file, TAG));
                HttpSource source = HttpSource.open(server.address(), HttpOptions.DEFAULT.withMemory(MIB))) {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Random random = new Random(i);
                readers.add(threads.submit(() -> {
                    for (int j = 0; j < 30; j++) {
                        int position = random.nextInt(file.length - 1);
                        source.prefetch(List.of(new ByteRange(random.nextInt(file.length), 70_000)));
                        assertSame(file, source, position, Math.min(random.nextInt(90_000), file.length - position));
                    }
                    return null;
                }));
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anArchiveInAZipFile() throws IOException {
        byte[] archive = RemoteFile.archive(300);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("news.qrt");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(archive.length);
            CRC32 checksum = new CRC32();
            checksum.update(archive);
            entry.setCrc(checksum.getValue());
            zip.putNextEntry(entry);
            zip.write(archive);
        }
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(bytes.toByteArray(), TAG))) {
            HttpSource zip = HttpSource.open(server.address());
            try (Archive inside = Archive.open(ByteSources.zipEntry(zip, "news.qrt"), "news.qrt")) {
                assertEquals(RemoteFile.article(7), inside.get("7").orElseThrow());
            }
        }
    }

    @Test
    void aClosedSourceReadsNothing() throws IOException {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(RemoteFile.bytes(100), TAG))) {
            HttpSource source = HttpSource.open(server.address());
            source.close();
            source.close();
            assertThrows(ClosedChannelException.class, () -> source.read(0, ByteBuffer.allocate(1)));
            assertThrows(ClosedChannelException.class, () -> source.prefetch(List.of()));
        }
    }

    @Test
    void namesHideSecrets() throws IOException {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(RemoteFile.bytes(100), TAG))) {
            URI address = server.address("/a%20b.qrt?signature=secret");
            try (HttpSource source = HttpSource.open(address);
                    HttpSource again = HttpSource.open(address);
                    HttpSource other = HttpSource.open(server.address("/c"))) {
                assertTrue(source.name().endsWith("/a%20b.qrt"), source.name());
                assertEquals(source.identity(), again.identity());
                assertTrue(source.identity().isPresent());
                assertTrue(!source.identity().equals(other.identity()));
                assertTrue(!source.identity().get().contains("secret"));
            }
        }
    }

    @Test
    void onlyAddressesOfWebServers() {
        for (String address : List.of("file:///etc/passwd", "news.qrt", "ftp://host/a", "http:a", "https:///a")) {
            assertThrows(IllegalArgumentException.class, () -> HttpSource.open(URI.create(address)), address);
        }
    }
}

package org.qirtas.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qirtas.http.RemoteFile.QUICK;
import static org.qirtas.http.RemoteFile.TAG;
import static org.qirtas.http.RemoteFile.assertSame;
import static org.qirtas.http.RemoteFile.assertWhole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocks that stay on disk. */
class DiskCacheTest {

    private static final byte[] FILE = RemoteFile.bytes(3_000_007);
    private static final long LIMIT = 10 << 20;

    @TempDir
    private Path parent;

    private Path folder;
    private HttpOptions options;

    @BeforeEach
    void name() {
        folder = parent.resolve("cache");
        options = QUICK.withFolder(folder, LIMIT);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private long size() throws IOException {
        long size = 0;
        for (Path file : files()) {
            size += Files.size(file);
        }
        return size;
    }

    /** Number of requests that reading the whole file takes. */
    private long requests(LoopbackServer server, byte[] file) throws IOException {
        try (HttpSource source = HttpSource.open(server.address(), options)) {
            assertWhole(file, source);
            return source.requests();
        }
    }

    @Test
    void theNextReaderAsksForTheHeadOnly() throws IOException {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(FILE, TAG))) {
            assertTrue(requests(server, FILE) > 1);
            assertEquals(1, requests(server, FILE));
        }
    }

    @Test
    void damagedBlocksAreRequestedAgain() throws IOException {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(FILE, TAG))) {
            requests(server, FILE);
            for (Path file : files()) {
                byte[] bytes = Files.readAllBytes(file);
                for (int i = 0; i < bytes.length; i += 5_003) {
                    bytes[i] ^= 4;
                }
                Files.write(file, bytes);
            }
            assertNotEquals(1, requests(server, FILE));
            assertEquals(1, requests(server, FILE));
        }
    }

    @Test
    void truncatedFilesAndFilesOfOtherBlocksAreRequestedAgain() throws IOException {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(FILE, TAG))) {
            requests(server, FILE);
            List<Path> files = files();
            Files.write(files.get(1), Files.readAllBytes(files.get(2)));
            Files.write(files.get(3), new byte[100]);
            Files.delete(files.get(4));
            assertNotEquals(1, requests(server, FILE));
            assertEquals(1, requests(server, FILE));
        }
    }

    @Test
    void anotherVersionHasItsOwnBlocks() throws IOException {
        byte[] other = RemoteFile.bytes(3_000_008);
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(FILE, TAG))) {
            requests(server, FILE);
            server.handle(LoopbackServer.file(other, "ETag: \"two\""));
            assertNotEquals(1, requests(server, other));
            assertEquals(1, requests(server, other));
        }
    }

    @Test
    void aFileWithoutAVersionIsNotKept() throws IOException {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(FILE))) {
            requests(server, FILE);
            assertTrue(Files.notExists(folder) || files().isEmpty());
        }
    }

    @Test
    void theSizeIsBounded() throws IOException {
        Path own = Files.createDirectory(folder).resolve("notes.txt");
        Files.writeString(own, "not a block");
        options = QUICK.withFolder(folder, 1 << 20);
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(FILE, TAG))) {
            requests(server, FILE);
            assertTrue(size() <= 1 << 20, "size " + size());
            assertTrue(Files.exists(own), "files of others stay");
            assertNotEquals(1, requests(server, FILE));
        }
    }

    @Test
    void aFolderThatCannotBeUsed() throws IOException {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(FILE, TAG))) {
            HttpOptions nowhere = QUICK.withFolder(parent.resolve("a/b"), LIMIT);
            assertThrows(IOException.class, () -> HttpSource.open(server.address(), nowhere));
            try (HttpSource source = HttpSource.open(server.address(), options)) {
                Files.delete(folder);
                assertSame(FILE, source, 1_000_000, 100);
                assertWhole(FILE, source);
            }
        }
    }
}

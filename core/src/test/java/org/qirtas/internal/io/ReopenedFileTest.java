package org.qirtas.internal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More files than may be open at the same time. */
class ReopenedFileTest {

    private static final int FILES = 9;
    private static final int LIMIT = 3;

    @TempDir
    private Path folder;

    private final OpenFiles open = new OpenFiles(LIMIT);

    private List<ReopenedFile> files() throws IOException {
        List<ReopenedFile> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            Path file = Files.write(folder.resolve("file " + i), new byte[] {(byte) i, 1, 2});
            files.add(ReopenedFile.open(file, open));
        }
        return files;
    }

    private static void assertReads(int number, ReopenedFile file) throws IOException {
        ByteBuffer target = ByteBuffer.allocate(2);
        assertEquals(2, file.read(0, target));
        assertEquals(number, target.get(0));
        assertEquals(-1, file.read(3, target));
    }

    @Test
    void allAreReadAndFewAreOpen() throws IOException {
        List<ReopenedFile> files = files();
        for (int i = 0; i < 5 * FILES; i++) {
            assertReads(i % FILES, files.get(i % FILES));
            assertTrue(open.size() <= LIMIT);
        }
        for (ReopenedFile file : files) {
            file.close();
        }
        assertEquals(0, open.size());
        assertThrows(ClosedChannelException.class, () -> assertReads(0, files.get(0)));
    }

    @Test
    void manyThreadsReadThem() throws Exception {
        List<ReopenedFile> files = files();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            int start = thread;
            running.add(threads.submit(() -> {
                for (int i = start; i < 2000; i++) {
                    int number = i * 7 % FILES;
                    assertReads(number, files.get(number));
                }
                return null;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        threads.shutdown();
        assertTrue(open.size() <= LIMIT + 4);
    }

    @Test
    void bytesAfterTheFirstLengthAreNotRead() throws IOException {
        ReopenedFile file = files().get(0);
        Files.write(folder.resolve("file 0"), new byte[] {0, 1, 2, 3, 4});
        ByteBuffer target = ByteBuffer.allocate(5);
        assertEquals(3, file.read(0, target));
        assertEquals(5, target.limit());
    }
}

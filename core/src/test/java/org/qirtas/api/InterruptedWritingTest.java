package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.WriterOptions;

/** A thread that is interrupted while it writes learns that, and is interrupted still. */
class InterruptedWritingTest {

    @TempDir
    Path folder;

    @Test
    void anInterruptIsNamedAndKept() throws IOException {
        for (int threads = 1; threads <= 2; threads++) {
            Path target = folder.resolve("news.qrt");
            try (ArchiveWriter writer = ArchiveWriter.create(target, WriterOptions.DEFAULT.withThreads(threads))) {
                writer.add(Article.builder().id("1").body("b").build());
                Thread.currentThread().interrupt();
                InterruptedIOException e = assertThrows(InterruptedIOException.class, writer::finish);
                assertTrue(String.valueOf(e.getMessage()).startsWith("interrupted while "), e::toString);
            } finally {
                assertTrue(Thread.interrupted());
            }
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(0, files.count());
            }
        }
    }
}

package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

/** Another process that appends, and is killed in the middle. */
class AppendingProcessTest {

    private static final List<Article> NEWS = new GeneratedNews("ar", 21).articles(150, 300);

    @TempDir
    private Path folder;

    /** Appends articles until it is killed. */
    static final class Appender {

        private Appender() {}

        public static void main(String[] args) throws IOException {
            Random random = new Random(1);
            try (ArchiveWriter writer = Archives.append(Path.of(args[0]), WriterOptions.DEFAULT)) {
                while (true) {
                    String body = random.ints(200_000, 0x4E00, 0x9FA5)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString();
                    writer.add(Article.builder().language("ar").body(body).build());
                    System.out.println("added");
                }
            }
        }
    }

    private static Process start(Path file) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Appender.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void theLockHoldsAcrossProcessesAndAKilledAppendIsIgnored() throws IOException, InterruptedException {
        Path file = folder.resolve("news.qrt");
        byte[] before = MemoryArchive.pack(NEWS.subList(0, 140));
        Files.write(file, before);
        Process other = start(file);
        try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
            while (Files.size(file) < before.length + 200_000) {
                assertEquals("added", out.readLine());
            }
            assertThrows(FileSystemException.class, () -> Archives.append(file, WriterOptions.DEFAULT));
        } finally {
            other.destroyForcibly();
            assertTrue(other.waitFor(1, TimeUnit.MINUTES));
        }
        assertArrayEquals(before, Arrays.copyOf(Files.readAllBytes(file), before.length));
        try (Archive archive = Archive.open(file)) {
            assertEquals(140, archive.size());
            assertEquals(Files.size(file) - before.length, archive.info().unfinishedBytes());
            assertTrue(archive.verify().isWhole());
        }
        try (ArchiveWriter writer = Archives.append(file, WriterOptions.DEFAULT)) {
            for (Article article : NEWS.subList(140, 150)) {
                writer.add(article);
            }
            writer.finish();
        }
        try (Archive archive = Archive.open(file)) {
            assertEquals(NEWS, archive.stream().toList());
            assertEquals(0, archive.info().unfinishedBytes());
            assertTrue(archive.verify().isWhole());
        }
    }
}

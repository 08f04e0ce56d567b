package org.qirtas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of files that are being written when the process is told to end. */
class AbandonedFilesTest {

    @TempDir
    private Path folder;

    private byte[] archive = {};

    @BeforeEach
    void writeArchive() throws IOException {
        Path file = folder.resolve("whole.qrt");
        try (ArchiveWriter writer = ArchiveWriter.create(file)) {
            writer.add(Article.builder().id("1").body("news").build());
            writer.finish();
        }
        archive = Files.readAllBytes(file);
        Files.delete(file);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void articlesAreKept() throws IOException {
        Path target = folder.resolve("news.qrt");
        try (TargetFile file = TargetFile.ofArchive(target, false)) {
            file.out().write(archive, 0, archive.length - 1);
            file.out().flush();
            assertEquals(List.of(), Archives.findUnfinished(target));
            assertEquals(List.of(file.temporary()), TargetFile.abandonAll());
            assertThrows(IOException.class, file::publish);
        }
        assertEquals(1, files().size());
        assertEquals(files(), Archives.findUnfinished(target));
        assertEquals(
                1,
                Archives.salvage(files().get(0), target, WriterOptions.DEFAULT).articles());
    }

    @Test
    void whatIsOfNoUseIsDeleted() throws IOException {
        Path target = folder.resolve("news.qrt");
        Files.writeString(target, "old");
        try (TargetFile copy = TargetFile.create(folder.resolve("copy.qrt"), false);
                TargetFile beginning = TargetFile.ofArchive(folder.resolve("beginning.qrt"), false);
                ArchiveWriter writer = ArchiveWriter.create(target, WriterOptions.DEFAULT.withOverwrite(true))) {
            copy.out().write(archive);
            copy.out().flush();
            beginning.out().write(archive, 0, 100);
            beginning.out().flush();
            writer.add(Article.builder().id("1").build());
            assertEquals(4, files().size());
            assertEquals(List.of(), TargetFile.abandonAll());
            assertEquals(List.of(target), files());
            assertThrows(IOException.class, writer::finish);
        }
        assertEquals("old", Files.readString(target));
    }

    @Test
    void aFileWithItsNameStays() throws IOException {
        Path target = folder.resolve("news.jsonl");
        try (TargetFile file = TargetFile.create(target, false)) {
            file.out().write('a');
            file.publish();
            assertEquals(List.of(), TargetFile.abandonAll());
            assertEquals(List.of(target), files());
        }
    }
}

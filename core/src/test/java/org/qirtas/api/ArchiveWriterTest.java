package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.Profile;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;

class ArchiveWriterTest {

    private static final Article ARTICLE =
            Article.builder().id("1").title("عنوان").body("نص").build();

    @TempDir
    private Path folder;

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private Path file() {
        return folder.resolve("news.qrt");
    }

    private void write(Path file, WriterOptions options, Article article) throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.create(file, options)) {
            writer.add(article);
            writer.finish();
        }
    }

    private static String title(Path file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            return archive.article(0).title();
        }
    }

    @Test
    void aFinishedArchiveIsTheOnlyFile() throws IOException {
        write(file(), WriterOptions.DEFAULT, ARTICLE);
        assertEquals(List.of(file()), files());
        assertEquals("عنوان", title(file()));
    }

    @Test
    void theFileAppearsAtTheEnd() throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.create(file())) {
            writer.add(ARTICLE);
            assertFalse(Files.exists(file()));
            writer.finish();
            assertTrue(Files.exists(file()));
        }
        assertTrue(Files.exists(file()));
    }

    @Test
    void aGivenUpArchiveLeavesNothing() throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.create(file())) {
            writer.add(ARTICLE);
        }
        assertEquals(List.of(), files());
    }

    @Test
    void anExistingFileIsKept() throws IOException {
        Files.writeString(file(), "mine");
        assertThrows(FileAlreadyExistsException.class, () -> ArchiveWriter.create(file()));
        assertEquals("mine", Files.readString(file()));
        assertEquals(List.of(file()), files());
    }

    @Test
    void aFileThatAppearsMeanwhileIsKept() throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.create(file())) {
            writer.add(ARTICLE);
            Files.writeString(file(), "mine");
            assertThrows(FileAlreadyExistsException.class, writer::finish);
            assertThrows(IllegalStateException.class, writer::finish);
        }
        assertEquals("mine", Files.readString(file()));
        assertEquals(List.of(file()), files());
    }

    @Test
    void aFolderIsNeverReplaced() throws IOException {
        Files.createDirectory(file());
        WriterOptions options = WriterOptions.DEFAULT.withOverwrite(true);
        assertThrows(FileAlreadyExistsException.class, () -> ArchiveWriter.create(file(), options));
        assertTrue(Files.isDirectory(file()));
    }

    @Test
    void anArchiveIsReplacedAtTheEnd() throws IOException {
        write(file(), WriterOptions.DEFAULT, ARTICLE);
        try (Archive before = Archive.open(file())) {
            WriterOptions options = WriterOptions.DEFAULT.withOverwrite(true);
            try (ArchiveWriter writer = ArchiveWriter.create(file(), options)) {
                writer.add(ARTICLE.toBuilder().title("new").build());
                assertEquals("عنوان", title(file()));
                writer.finish();
            }
            assertEquals("new", title(file()));
            assertEquals(ARTICLE, before.article(0));
        }
        assertEquals(List.of(file()), files());
    }

    @Test
    void aGivenUpReplacementKeepsTheOld() throws IOException {
        write(file(), WriterOptions.DEFAULT, ARTICLE);
        byte[] before = Files.readAllBytes(file());
        try (ArchiveWriter writer = ArchiveWriter.create(file(), WriterOptions.DEFAULT.withOverwrite(true))) {
            writer.add(ARTICLE.toBuilder().title("new").build());
        }
        assertArrayEquals(before, Files.readAllBytes(file()));
        assertEquals(List.of(file()), files());
    }

    @Test
    void aMissingFolder() {
        Path missing = folder.resolve("none").resolve("news.qrt");
        NoSuchFileException error = assertThrows(NoSuchFileException.class, () -> ArchiveWriter.create(missing));
        assertTrue(error.getMessage().contains("none"), error.getMessage());
    }

    @Test
    void aFileInPlaceOfTheFolder() throws IOException {
        Files.writeString(file(), "mine");
        assertThrows(IOException.class, () -> ArchiveWriter.create(file().resolve("news.qrt")));
        assertEquals(List.of(file()), files());
    }

    @Test
    void whoMayReadAFileStaysTheSameWhenItIsReplaced() throws IOException {
        write(file(), WriterOptions.DEFAULT, ARTICLE);
        assumeTrue(Files.getFileStore(file()).supportsFileAttributeView(PosixFileAttributeView.class));
        Set<PosixFilePermission> secret = PosixFilePermissions.fromString("rw-------");
        Files.setPosixFilePermissions(file(), secret);
        try (ArchiveWriter writer = ArchiveWriter.create(file(), WriterOptions.DEFAULT.withOverwrite(true))) {
            for (Path each : files()) {
                assertEquals(secret, Files.getPosixFilePermissions(each));
            }
            writer.finish();
        }
        assertEquals(secret, Files.getPosixFilePermissions(file()));
    }

    @Test
    void aFinishedWriterTakesNothingMore() throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.create(file())) {
            writer.add(ARTICLE);
            writer.finish();
            assertThrows(IllegalStateException.class, () -> writer.add(ARTICLE));
            assertThrows(IllegalStateException.class, writer::finish);
            assertEquals(1, writer.size());
        }
        assertEquals("عنوان", title(file()));
    }

    @Test
    void aClosedWriterTakesNothingMore() throws IOException {
        ArchiveWriter writer = ArchiveWriter.create(file());
        writer.close();
        writer.close();
        assertThrows(IllegalStateException.class, () -> writer.add(ARTICLE));
        assertThrows(IllegalStateException.class, writer::finish);
        assertEquals(List.of(), files());
    }

    /** Takes a number of bytes and then fails. */
    private static final class FullDisk extends OutputStream {
        private int room;

        FullDisk(int room) {
            this.room = room;
        }

        @Override
        public void write(int b) throws IOException {
            if (--room < 0) {
                throw new IOException("disk full");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 47, 48, 100, 300, 1000})
    void anOutputThatFailsEndsTheWriter(int room) throws IOException {
        for (int threads = 1; threads <= 2; threads++) {
            FullDisk disk = new FullDisk(room);
            WriterOptions options = WriterOptions.DEFAULT.withThreads(threads);
            try (ArchiveWriter writer = ArchiveWriter.create(disk, options)) {
                for (Article article : new GeneratedNews("en", 1).articles(300, 200)) {
                    writer.add(article);
                }
                IOException error = assertThrows(IOException.class, writer::finish);
                assertEquals("disk full", error.getMessage());
                assertThrows(IllegalStateException.class, writer::finish);
                assertThrows(IllegalStateException.class, () -> writer.add(ARTICLE));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15})
    void anOutputThatFailsAtOnce(int room) {
        FullDisk disk = new FullDisk(room);
        assertThrows(IOException.class, () -> ArchiveWriter.create(disk, WriterOptions.DEFAULT));
    }

    @Test
    void aListenerThatFailsLeavesNothing() throws IOException {
        WriterOptions options = WriterOptions.DEFAULT.withThreads(2).withProgress((phase, done, total) -> {
            throw new IllegalArgumentException("listener");
        });
        try (ArchiveWriter writer = ArchiveWriter.create(file(), options)) {
            writer.add(ARTICLE);
            assertThrows(IllegalArgumentException.class, writer::finish);
            assertThrows(IllegalStateException.class, writer::finish);
        }
        assertEquals(List.of(), files());
    }

    @Test
    void anOutputIsFlushedAndNotClosed() throws IOException {
        StringBuilder calls = new StringBuilder();
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                calls.append("flush ");
            }

            @Override
            public void close() {
                calls.append("close ");
            }
        };
        try (ArchiveWriter writer = ArchiveWriter.create(out, WriterOptions.DEFAULT)) {
            writer.finish();
        }
        assertEquals("flush ", calls.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 257})
    void aWrongNumberOfThreads(int threads) {
        assertThrows(IllegalArgumentException.class, () -> WriterOptions.DEFAULT.withThreads(threads));
    }

    @Test
    void optionsAreIndependent() {
        WriterOptions options = WriterOptions.DEFAULT
                .withProfile(Profile.DENSE)
                .withThreads(256)
                .withOverwrite(true);
        assertEquals(Profile.DENSE, options.profile());
        assertEquals(256, options.threads());
        assertTrue(options.overwrite());
        assertEquals(Profile.BALANCED, WriterOptions.DEFAULT.profile());
    }
}

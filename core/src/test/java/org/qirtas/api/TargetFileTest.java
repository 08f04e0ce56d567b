package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.TargetFile;

class TargetFileTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("news.jsonl");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void write(Path target, boolean overwrite, String content) throws IOException {
        try (TargetFile file = TargetFile.create(target, overwrite)) {
            file.out().write(content.getBytes(StandardCharsets.UTF_8));
            file.publish();
        }
    }

    @Test
    void aFileAppearsWhenItIsWhole() throws IOException {
        try (TargetFile file = TargetFile.create(file(), false)) {
            file.out().write('a');
            file.out().close();
            assertFalse(Files.exists(file()));
            file.publish();
            assertEquals(List.of(file()), files());
        }
        assertEquals("a", Files.readString(file()));
        assertThrows(FileAlreadyExistsException.class, () -> TargetFile.create(file(), false));
        assertThrows(FileAlreadyExistsException.class, () -> TargetFile.check(file(), false));
        TargetFile.check(file(), true);
    }

    @Test
    void theFileBehindALinkIsReplaced() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("real")).resolve("news.jsonl"), "old");
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("real/news.jsonl"));
        Path first = Files.createSymbolicLink(folder.resolve("first"), second);
        assertThrows(FileAlreadyExistsException.class, () -> TargetFile.create(first, false));
        write(first, true, "new");
        assertEquals("new", Files.readString(folder.resolve("real/news.jsonl")));
        assertTrue(Files.isSymbolicLink(first) && Files.isSymbolicLink(second));
        assertEquals(folder.resolve("real/news.jsonl").toRealPath(), first.toRealPath());
    }

    @Test
    void aLinkToNothingGetsItsFile() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("news.jsonl"));
        write(link, false, "new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file()));
    }

    @Test
    void linksInACircleLeadNowhere() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
        assertThrows(FileSystemLoopException.class, () -> TargetFile.create(link, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------", "rw-rw-rw-", "rwxr-x---"})
    void permissionsStay(String permissions) throws IOException {
        Files.writeString(file(), "old");
        assumeTrue(Files.getFileStore(file()).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(permissions));
        try (TargetFile file = TargetFile.create(file(), true)) {
            for (Path each : files()) {
                assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
            }
            file.publish();
        }
        assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    /** The longest names that the usual file systems take, and some for which nothing can be put before or after. */
    @Test
    void namesOfAnyLength() throws IOException {
        for (String name :
                List.of("n".repeat(230), "n".repeat(255), "خ".repeat(110), "ن" + "خ".repeat(126), "😀".repeat(63))) {
            Path target = folder.resolve(name);
            write(target, false, "old");
            write(target, true, "new");
            assertEquals("new", Files.readString(target));
            Files.delete(target);
            assertEquals(List.of(), files());
        }
    }

    @Test
    void aNameThatIsTooLongIsRefusedAtOnce() throws IOException {
        Path target = folder.resolve("خ".repeat(130));
        FileSystemException error = assertThrows(FileSystemException.class, () -> TargetFile.create(target, true));
        assertFalse(error instanceof NoSuchFileException, error::toString);
        assertEquals(List.of(), files());
    }

    @Test
    void whatWasLeftIsOfOneNameOnly() throws IOException {
        Path archive = folder.resolve("archive");
        try (ArchiveWriter writer = ArchiveWriter.create(archive)) {
            writer.add(Article.builder().id("1").body("news").build());
            writer.finish();
        }
        for (String name : List.of("news", "news.qrt", "n".repeat(240), "خ".repeat(120))) {
            Path target = folder.resolve(name);
            Path left = Files.copy(archive, temporary(target));
            assertEquals(List.of(left), Archives.findUnfinished(target));
            for (String other : List.of("n", "ews", "news.qr", "n".repeat(239) + "m", "خ".repeat(119))) {
                assertEquals(List.of(), Archives.findUnfinished(folder.resolve(other)));
            }
            Files.delete(left);
        }
    }

    /** A name under which a file was written. */
    private Path temporary(Path target) throws IOException {
        List<Path> before = files();
        try (TargetFile file = TargetFile.create(target, false)) {
            file.out().flush();
            return files().stream()
                    .filter(each -> !before.contains(each))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void whatHoldsNoArticleIsNotNamed() throws IOException {
        Path target = folder.resolve("news.qrt");
        Files.createFile(folder.resolve(".news.qrt.0.qrt.tmp"));
        Files.writeString(folder.resolve(".news.qrt.1.qrt.tmp"), "no archive");
        assertEquals(List.of(), Archives.findUnfinished(target));
    }
}

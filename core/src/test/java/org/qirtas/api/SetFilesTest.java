package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArchiveSet;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.CorruptArchiveException;
import org.qirtas.MissingModelException;
import org.qirtas.ModelCache;
import org.qirtas.ReaderOptions;
import org.qirtas.UnsupportedArchiveException;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

/** The files of a set: how they are found, and what happens if one is missing, changed or damaged. */
class SetFilesTest {

    private static final ReaderOptions ONE_FILE = ReaderOptions.DEFAULT.withMaxOpenFiles(1);

    @TempDir
    private Path folder;

    private final List<Path> files = new ArrayList<>();

    private static Article article(int number) {
        return Article.builder().id("id " + number).body("body " + number).build();
    }

    @BeforeEach
    void pack() throws IOException {
        for (int number = 0; number < 4; number++) {
            byte[] archive = MemoryArchive.pack(List.of(article(2 * number), article(2 * number + 1)));
            files.add(Files.write(folder.resolve("day " + number + ".qrt"), archive));
        }
    }

    @Test
    void aFolderGivesItsArchivesInTheOrderOfNames() throws IOException {
        Files.createDirectory(folder.resolve("inside.qrt"));
        Files.copy(files.get(0), folder.resolve("inside.qrt").resolve("other.qrt"));
        Files.writeString(folder.resolve("notes.txt"), "x");
        assertEquals(files, ArchiveSet.find(folder, "*.qrt"));
        assertEquals(files.subList(1, 3), ArchiveSet.find(folder, "day [12].qrt"));
        assertEquals(5, ArchiveSet.find(folder, "**.qrt").size());
        assertEquals(1, ArchiveSet.find(folder, "*/*.qrt").size());
        assertEquals(List.of(), ArchiveSet.find(folder, "*.none"));
        assertThrows(PatternSyntaxException.class, () -> ArchiveSet.find(folder, "[a"));
        try (ArchiveSet set = ArchiveSet.open(folder)) {
            assertEquals(8, set.size());
        }
        try (ArchiveSet single = ArchiveSet.open(files.get(3))) {
            assertEquals(article(6), single.article(0));
        }
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Path missing = folder.resolve("missing.qrt");
        files.add(2, missing);
        NoSuchFileException e = assertThrows(NoSuchFileException.class, () -> ArchiveSet.open(files));
        assertEquals(missing.toString(), e.getFile());
        Path empty = Files.createDirectory(folder.resolve("empty"));
        NoSuchFileException none = assertThrows(NoSuchFileException.class, () -> ArchiveSet.open(empty));
        assertEquals(empty.toString(), none.getFile());
        assertThrows(NoSuchFileException.class, () -> ArchiveSet.open(folder.resolve("none")));
        assertThrows(NoSuchFileException.class, () -> ArchiveSet.find(folder.resolve("none"), "*.qrt"));
    }

    @Test
    void aFileThatIsNoArchiveIsNamed() throws IOException {
        Path foreign = Files.writeString(folder.resolve("foreign.qrt"), "no archive");
        UnsupportedArchiveException e = assertThrows(UnsupportedArchiveException.class, () -> ArchiveSet.open(folder));
        assertEquals(foreign.toString(), e.archive());
    }

    @Test
    void damageInAFileLeavesTheOthersReadable() throws IOException {
        byte[] bytes = Files.readAllBytes(files.get(1));
        int place = 0;
        while (!damagesOnlyTheSecond(bytes, place)) {
            place++;
        }
        bytes[place]++;
        Files.write(files.get(1), bytes);
        try (ArchiveSet set = ArchiveSet.open(folder)) {
            CorruptArchiveException e = assertThrows(CorruptArchiveException.class, () -> set.get("id 3"));
            assertEquals(files.get(1).toString(), e.archive());
            assertEquals(1, e.ordinal());
            Iterator<Article> all = set.iterator();
            for (int i = 0; i < 8; i++) {
                if (i == 3) {
                    assertThrows(UncheckedIOException.class, all::next);
                } else {
                    assertEquals(article(i), all.next());
                }
            }
            assertEquals(article(5), set.get("id 5").orElseThrow());
        }
    }

    private static boolean damagesOnlyTheSecond(byte[] whole, int place) {
        byte[] bytes = whole.clone();
        bytes[place]++;
        try (Archive archive = Archive.open(bytes)) {
            archive.article(0);
            return assertThrows(CorruptArchiveException.class, () -> archive.article(1))
                            .ordinal()
                    == 1;
        } catch (IOException | AssertionError e) {
            return false;
        }
    }

    @Test
    void aFileThatWasReplacedIsNamedWhenItIsOpenedAgain() throws IOException {
        try (ArchiveSet set = ArchiveSet.open(folder, ONE_FILE)) {
            Path other = Files.write(folder.resolve("other"), MemoryArchive.pack(List.of(article(99))));
            Files.move(other, files.get(1), StandardCopyOption.REPLACE_EXISTING);
            Files.delete(files.get(2));
            IOException replaced = assertThrows(IOException.class, () -> set.article(2));
            assertEquals(
                    files.get(1) + " was replaced or changed after it was opened; open it again",
                    replaced.getMessage());
            NoSuchFileException deleted = assertThrows(NoSuchFileException.class, () -> set.article(4));
            assertEquals(files.get(2).toString(), deleted.getFile());
            assertEquals(article(0), set.article(0));
            assertEquals(article(7), set.article(7));
        }
    }

    @Test
    void aFileThatGrewIsReadAsItWas() throws IOException {
        try (ArchiveSet set = ArchiveSet.open(folder, ONE_FILE)) {
            Files.write(files.get(1), new byte[1000], StandardOpenOption.APPEND);
            assertEquals(article(2), set.article(2));
            assertEquals(article(3), set.get("id 3").orElseThrow());
        }
    }

    @Test
    void anArchiveFindsItsModelInAnotherFile() throws IOException {
        Path apart = Files.createDirectory(folder.resolve("apart"));
        List<Article> articles = new GeneratedNews("ar", 77).articles(190, 300);
        Path first = apart.resolve("first.qrt");
        Path second = apart.resolve("second.qrt");
        write(first, articles.subList(0, 150), WriterOptions.DEFAULT);
        write(second, articles.subList(150, 190), WriterOptions.DEFAULT.withModels(List.of(first)));
        Path renamed = Files.move(first, folder.resolve("renamed"));
        ReaderOptions options = ReaderOptions.DEFAULT.withModelCache(ModelCache.ofBytes(0));
        try (ArchiveSet alone = ArchiveSet.open(List.of(second), options)) {
            assertThrows(MissingModelException.class, () -> alone.article(0));
        }
        try (ArchiveSet set = ArchiveSet.open(List.of(second, renamed), options)) {
            for (int i = 0; i < 40; i++) {
                assertEquals(articles.get(150 + i), set.article(i));
            }
            assertTrue(set.members().get(0).archive().verify().isWhole());
        }
    }

    private static void write(Path file, List<Article> articles, WriterOptions options) throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.create(file, options)) {
            for (Article article : articles) {
                writer.add(article);
            }
            writer.finish();
        }
    }
}

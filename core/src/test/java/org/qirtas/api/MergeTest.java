package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.CorruptArchiveException;
import org.qirtas.MergeOptions;
import org.qirtas.MissingModelException;
import org.qirtas.ModelCache;
import org.qirtas.ModelInfo;
import org.qirtas.Profile;
import org.qirtas.ReaderOptions;
import org.qirtas.WriterOptions;
import org.qirtas.WriterProgress;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.GrownArchive;
import org.qirtas.testing.MemoryArchive;

/** Archives that become one. */
class MergeTest {

    private static final List<Article> ARABIC = new GeneratedNews("ar", 77).articles(150, 300);
    private static final List<Article> RUSSIAN = new GeneratedNews("ru", 5).articles(100, 300);
    private static final WriterOptions FAST = WriterOptions.DEFAULT.withProfile(Profile.FAST);

    @TempDir
    private Path folder;

    private Path write(String name, List<Article> articles, WriterOptions options) throws IOException {
        Path file = folder.resolve(name);
        try (ArchiveWriter writer = ArchiveWriter.create(file, options)) {
            for (Article article : articles) {
                writer.add(article);
            }
            writer.finish();
        }
        return file;
    }

    private Path merge(Path... sources) throws IOException {
        return merge(MergeOptions.DEFAULT, sources);
    }

    private Path merge(MergeOptions options, Path... sources) throws IOException {
        Path target = Files.createTempDirectory(folder, "merged").resolve("all.qrt");
        Archives.merge(List.of(sources), target, options);
        return target;
    }

    /** Opens an archive that shares no models with others. */
    private static Archive open(Path file) throws IOException {
        return Archive.open(file, ReaderOptions.DEFAULT.withModelCache(ModelCache.ofBytes(0)));
    }

    @SafeVarargs
    private static void assertHolds(Path file, List<Article>... parts) throws IOException {
        List<Article> expected = new ArrayList<>();
        for (List<Article> part : parts) {
            expected.addAll(part);
        }
        try (Archive archive = open(file)) {
            assertEquals(expected.size(), archive.size());
            for (int i = 0; i < expected.size(); i++) {
                MemoryArchive.assertSame(expected.get(i), archive.article(i));
            }
            assertTrue(archive.verify().isWhole(), archive.verify().toString());
        }
    }

    private static byte[] concatenated(Path... files) throws IOException {
        byte[] all = {};
        for (Path file : files) {
            byte[] next = Files.readAllBytes(file);
            int before = all.length;
            all = Arrays.copyOf(all, before + next.length);
            System.arraycopy(next, 0, all, before, next.length);
        }
        return all;
    }

    @Test
    void generationsWithDifferentModelsAreCopiedByteForByte() throws IOException {
        Path arabic = write("ar.qrt", ARABIC, FAST);
        Path russian = write("ru.qrt", RUSSIAN, FAST.withParity(10));
        Path grown =
                Files.write(folder.resolve("grown.qrt"), GrownArchive.of(ARABIC.subList(0, 3), RUSSIAN.subList(0, 70)));
        Path merged = merge(arabic, russian, grown);
        assertArrayEquals(concatenated(arabic, russian, grown), Files.readAllBytes(merged));
        assertHolds(merged, ARABIC, RUSSIAN, ARABIC.subList(0, 3), RUSSIAN.subList(0, 70));
        assertArrayEquals(
                concatenated(merged, write("en.qrt", List.of(), FAST)),
                Files.readAllBytes(merge(merged, folder.resolve("en.qrt"))));
    }

    @Test
    void aModelThatSeveralSourcesHoldIsStoredOnce() throws IOException, GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        WriterOptions options = FAST.withParity(7).withSigningKey(keys.getPrivate());
        Path first = write("first.qrt", ARABIC, options);
        Path second = Files.copy(first, folder.resolve("second.qrt"));
        Path third = write("third.qrt", RUSSIAN, options);
        Path merged = merge(first, second, third);
        assertHolds(merged, ARABIC, ARABIC, RUSSIAN);
        try (Archive archive = open(merged);
                Archive alone = open(first)) {
            assertTrue(archive.isSignedBy(keys.getPublic()));
            assertTrue(archive.verify(keys.getPublic(), checked -> {}).isWhole());
            List<ModelInfo> models = archive.info().models();
            assertEquals(1, models.stream().filter(ModelInfo::isReference).count());
            assertEquals(2, archive.versions(ARABIC.get(7).key()).size());
            long model = alone.info().sections().get(0).bytes();
            long saved = Files.size(first) + Files.size(second) + Files.size(third) - Files.size(merged);
            assertTrue(saved > model, saved + " of " + model);
        }
    }

    @Test
    void deletionsStay() throws IOException {
        GrownArchive grown = new GrownArchive()
                .with(FAST)
                .add(ARABIC.subList(0, 80))
                .delete(3, 79)
                .add(List.of());
        Path first = Files.write(folder.resolve("first.qrt"), grown.toBytes());
        Path second = Files.copy(first, folder.resolve("second.qrt"));
        try (Archive archive = open(merge(first, second))) {
            assertEquals(160, archive.size());
            assertEquals(156, archive.liveSize());
            assertTrue(archive.isDeleted(83) && archive.isDeleted(159));
            assertFalse(archive.contains(ARABIC.get(3).key()));
            assertTrue(archive.verify().isWhole(), archive.verify().toString());
        }
    }

    @Test
    void modelsOfOtherFilesAreBroughtInOnce() throws IOException {
        Path models = write("models.qrt", ARABIC, FAST);
        WriterOptions referring = FAST.withModels(List.of(models));
        Path first = write("1.qrt", ARABIC.subList(0, 40), referring);
        Path second = write("2.qrt", ARABIC.subList(40, 80), referring);
        Path merged = merge(first, second);
        assertHolds(merged, ARABIC.subList(0, 80));
        try (Archive archive = open(merged)) {
            assertEquals(
                    List.of(false, true),
                    archive.info().models().stream().map(ModelInfo::isReference).toList());
        }
        assertHolds(merge(first, models, second), ARABIC.subList(0, 40), ARABIC, ARABIC.subList(40, 80));
        Path referred = merge(MergeOptions.DEFAULT.withSelfContained(false), first, second);
        assertArrayEquals(concatenated(first, second), Files.readAllBytes(referred));
        try (Archive archive = open(referred)) {
            assertThrows(MissingModelException.class, () -> archive.article(0));
        }
        Files.delete(models);
        MissingModelException missing = assertThrows(MissingModelException.class, () -> merge(second, first));
        assertTrue(String.valueOf(missing.getMessage()).startsWith(second.toString()), missing.getMessage());
    }

    @Test
    void whatASourceHoldsMustBeWhole() throws IOException {
        Path source = write("source.qrt", ARABIC.subList(0, 30), FAST.withParity(10));
        Path copy = Files.copy(source, folder.resolve("copy.qrt"));
        byte[] whole = Files.readAllBytes(source);
        byte[] alone = Files.readAllBytes(merge(source));
        byte[] both = Files.readAllBytes(merge(copy, source));
        for (int position = 0; position < whole.length; position += 13) {
            byte[] rotten = whole.clone();
            rotten[position] ^= 16;
            Files.write(source, rotten);
            assertNamesOrMakes(alone, position, true, source);
            assertNamesOrMakes(both, position, false, copy, source);
        }
    }

    /** Asserts that a merge names the last source, which is rotten, or makes what it makes of a whole one. */
    private void assertNamesOrMakes(byte[] expected, int position, boolean always, Path... sources) throws IOException {
        Path target = folder.resolve("target.qrt");
        try {
            Archives.merge(List.of(sources), target, MergeOptions.DEFAULT.withOverwrite(true));
            assertFalse(always, "byte " + position);
            assertArrayEquals(expected, Files.readAllBytes(target), "byte " + position);
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            assertTrue(message.startsWith(sources[sources.length - 1].toString()), position + ": " + message);
        }
    }

    @Test
    void rotIsNamedWithItsPlace() throws IOException {
        Path source = write("source.qrt", ARABIC, FAST);
        byte[] bytes = Files.readAllBytes(source);
        bytes[bytes.length / 3] ^= 1;
        Files.write(source, bytes);
        CorruptArchiveException rot = assertThrows(CorruptArchiveException.class, () -> merge(source));
        assertEquals(source.toString(), rot.archive());
        assertTrue(rot.offset() > 0 && rot.offset() <= bytes.length / 3, rot.getMessage());
    }

    @Test
    void tooManyGenerations() throws IOException {
        GrownArchive grown = new GrownArchive();
        for (int i = 0; i < 513; i++) {
            grown.merge().add(List.of());
        }
        Path one = Files.write(folder.resolve("one.qrt"), grown.toBytes());
        Path other = Files.write(folder.resolve("other.qrt"), grown.toBytes());
        IOException tooMany = assertThrows(IOException.class, () -> merge(one, other));
        assertTrue(String.valueOf(tooMany.getMessage()).contains("1026 generations"), tooMany.getMessage());
        assertTrue(String.valueOf(tooMany.getMessage()).contains("compact"), tooMany.getMessage());
    }

    @Test
    void sourcesThatCannotBeMerged() throws IOException {
        Path source = write("source.qrt", ARABIC.subList(0, 2), FAST);
        Path link = Files.createSymbolicLink(folder.resolve("link.qrt"), source);
        Path target = folder.resolve("target.qrt");
        assertThrows(IllegalArgumentException.class, () -> Archives.merge(List.of(), target, MergeOptions.DEFAULT));
        assertThrows(IllegalArgumentException.class, () -> merge(source, link));
        assertThrows(NoSuchFileException.class, () -> merge(source, folder.resolve("absent.qrt")));
        assertThrows(
                FileAlreadyExistsException.class, () -> Archives.merge(List.of(source), source, MergeOptions.DEFAULT));
        assertFalse(Files.exists(target));
        byte[] before = Files.readAllBytes(source);
        Archives.merge(List.of(source), source, MergeOptions.DEFAULT.withOverwrite(true));
        assertArrayEquals(before, Files.readAllBytes(source));
    }

    @Test
    void aSourceThatIsReplacedMeanwhileIsNamed() throws IOException {
        Path first = write("first.qrt", ARABIC.subList(0, 10), FAST);
        Path second = write("second.qrt", RUSSIAN.subList(0, 10), FAST);
        Path other = write("other.qrt", RUSSIAN.subList(0, 12), FAST);
        WriterProgress replace = (phase, done, total) -> {
            try {
                if (Files.exists(other)) {
                    Files.move(other, second, StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };
        MergeOptions options = MergeOptions.DEFAULT.withProgress(replace);
        IOException changed = assertThrows(IOException.class, () -> merge(options, first, second));
        assertEquals(second + " was changed or replaced meanwhile; merge again", changed.getMessage());
    }

    @Test
    void progressIsInBytes() throws IOException {
        List<Long> reports = new ArrayList<>();
        Path source = write("source.qrt", ARABIC.subList(0, 10), FAST);
        long length = Files.size(source);
        merge(
                MergeOptions.DEFAULT.withProgress((phase, done, total) -> {
                    assertEquals(WriterProgress.Phase.SECTIONS, phase);
                    assertEquals(length, total);
                    reports.add(done);
                }),
                source);
        // All bytes except the file header and the trailer.
        assertEquals(length - 56, reports.get(reports.size() - 1));
        assertEquals(reports.stream().sorted().toList(), reports);
    }
}

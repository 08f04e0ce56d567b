package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.ConsistencyProof;
import org.qirtas.ModelCache;
import org.qirtas.ModelInfo;
import org.qirtas.Profile;
import org.qirtas.ReaderOptions;
import org.qirtas.UnsupportedArchiveException;
import org.qirtas.VerifyReport;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

class AppendTest {

    private static final List<Article> ARABIC = new GeneratedNews("ar", 21).articles(260, 300);
    private static final WriterOptions OPTIONS = WriterOptions.DEFAULT;

    @TempDir
    private Path folder;

    private Path news() throws IOException {
        Path file = folder.resolve("news.qrt");
        Files.write(file, MemoryArchive.pack(ARABIC.subList(0, 150)));
        return file;
    }

    private static void append(Path file, List<Article> articles, WriterOptions options) throws IOException {
        try (ArchiveWriter writer = Archives.append(file, options)) {
            for (Article article : articles) {
                writer.add(article);
            }
            writer.finish();
        }
    }

    /** Opens an archive that shares no models with others. */
    private static Archive open(Path file) throws IOException {
        return Archive.open(file, ReaderOptions.DEFAULT.withModelCache(ModelCache.ofBytes(0)));
    }

    private static void assertHolds(List<Article> expected, Path file) throws IOException {
        try (Archive archive = open(file)) {
            assertEquals(expected.size(), archive.size());
            for (int i = 0; i < expected.size(); i++) {
                MemoryArchive.assertSame(expected.get(i), archive.article(i));
            }
            VerifyReport report = archive.verify();
            assertTrue(report.isWhole(), report.toString());
        }
    }

    @Test
    void articlesFollowThoseThatAreThere() throws IOException {
        Path file = news();
        append(file, ARABIC.subList(150, 200), OPTIONS);
        append(
                file,
                ARABIC.subList(200, 260),
                OPTIONS.withProfile(Profile.DENSE).withThreads(2));
        assertHolds(ARABIC, file);
    }

    @Test
    void theBytesBeforeStayAsTheyAre() throws IOException {
        Path file = news();
        byte[] before = Files.readAllBytes(file);
        append(file, ARABIC.subList(150, 200), OPTIONS);
        assertArrayEquals(before, Arrays.copyOf(Files.readAllBytes(file), before.length));
    }

    @Test
    void theSameArticlesGiveTheSameBytes() throws IOException {
        Path file = news();
        Path other = Files.copy(file, folder.resolve("other.qrt"));
        append(file, ARABIC.subList(150, 200), OPTIONS);
        append(other, ARABIC.subList(150, 200), OPTIONS.withThreads(3));
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(other));
    }

    @Test
    void theTextModelThatIsThereIsUsed() throws IOException {
        Path file = news();
        append(file, ARABIC.subList(150, 160), OPTIONS);
        append(file, ARABIC.subList(160, 170), OPTIONS);
        assertEquals(1, ownModels(file));
        try (Archive archive = open(file)) {
            List<ModelInfo> models = archive.info().models();
            assertEquals(1, models.stream().map(ModelInfo::digest).distinct().count());
        }
    }

    @Test
    void muchTextGetsAModelOfItsOwn() throws IOException {
        Path file = folder.resolve("news.qrt");
        Files.write(file, MemoryArchive.pack(ARABIC.subList(0, 60)));
        Path copy = Files.copy(file, folder.resolve("copy.qrt"));
        long before = Files.size(file);
        append(file, ARABIC.subList(60, 260), OPTIONS);
        for (int i = 60; i < 260; i += 10) {
            append(copy, ARABIC.subList(i, i + 10), OPTIONS);
        }
        assertHolds(ARABIC, file);
        assertHolds(ARABIC, copy);
        assertEquals(2, ownModels(file));
        assertEquals(1, ownModels(copy));
        long packed = MemoryArchive.pack(ARABIC.subList(60, 260)).length;
        assertTrue(Files.size(file) - before < packed + 256, () -> "beside " + packed);
    }

    private static long ownModels(Path file) throws IOException {
        try (Archive archive = open(file)) {
            return archive.info().models().stream()
                    .filter(model -> !model.isReference())
                    .count();
        }
    }

    @Test
    void aLanguageWithoutAModelGetsOneIfThereIsEnoughText() throws IOException {
        Path file = news();
        List<Article> chinese = new GeneratedNews("zh", 4).articles(160, 400);
        List<Article> all = new ArrayList<>(ARABIC.subList(0, 150));
        all.addAll(chinese.subList(0, 3));
        append(file, chinese.subList(0, 3), OPTIONS);
        append(file, chinese.subList(3, 150), OPTIONS);
        append(file, chinese.subList(150, 160), OPTIONS);
        all.addAll(chinese.subList(3, 160));
        assertHolds(all, file);
    }

    @Test
    void nothingIsWrittenWithoutFinish() throws IOException {
        Path file = news();
        byte[] before = Files.readAllBytes(file);
        try (ArchiveWriter writer = Archives.append(file, OPTIONS)) {
            Random random = new Random(1);
            for (int i = 0; i < 200; i++) {
                String section = random.ints(50_000, 0x4E00, 0x9FA5)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
                writer.add(ARABIC.get(i).toBuilder().section(section).build());
            }
            assertTrue(Files.size(file) > before.length);
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void nothingIsWrittenWithoutArticles() throws IOException {
        Path file = news();
        byte[] before = Files.readAllBytes(file);
        append(file, List.of(), OPTIONS);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aSecondAppenderIsRefusedAtOnce() throws IOException {
        Path file = news();
        try (ArchiveWriter first = Archives.append(file, OPTIONS)) {
            FileSystemException e = assertThrows(FileSystemException.class, () -> Archives.append(file, OPTIONS));
            assertTrue(String.valueOf(e.getMessage()).contains("another writer is appending to it"), e.getMessage());
            first.add(ARABIC.get(150));
            first.finish();
        }
        append(file, ARABIC.subList(151, 160), OPTIONS);
        assertHolds(ARABIC.subList(0, 160), file);
    }

    @Test
    void theRestOfAnEarlierAppendIsCutOff() throws IOException {
        Path file = news();
        byte[] whole = Files.readAllBytes(file);
        append(file, ARABIC.subList(150, 200), OPTIONS);
        byte[] appended = Files.readAllBytes(file);
        for (int length = whole.length + 1; length < appended.length; length += 1 + length % 211) {
            Files.write(file, Arrays.copyOf(appended, length));
            append(file, ARABIC.subList(150, 200), OPTIONS);
            assertArrayEquals(appended, Files.readAllBytes(file), "an append that was cut off at byte " + length);
        }
    }

    @Test
    void anOpenReaderKeepsItsView() throws IOException {
        Path file = news();
        try (Archive archive = open(file)) {
            append(file, ARABIC.subList(150, 200), OPTIONS);
            assertEquals(150, archive.size());
            assertEquals(ARABIC.get(149), archive.article(149));
            assertTrue(archive.verify().isWhole());
        }
    }

    @Test
    void theFileBehindALinkIsAppendedTo() throws IOException {
        Path file = news();
        Path link = Files.createSymbolicLink(folder.resolve("link.qrt"), file);
        append(link, ARABIC.subList(150, 200), OPTIONS);
        assertTrue(Files.isSymbolicLink(link));
        assertHolds(ARABIC.subList(0, 200), file);
    }

    @Test
    void parityAndSignaturesAreThoseOfTheGeneration() throws IOException, GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path file = folder.resolve("signed.qrt");
        try (ArchiveWriter writer =
                ArchiveWriter.create(file, OPTIONS.withParity(10).withSigningKey(keys.getPrivate()))) {
            for (Article article : ARABIC.subList(0, 150)) {
                writer.add(article);
            }
            writer.finish();
        }
        append(file, ARABIC.subList(150, 200), OPTIONS.withParity(10).withSigningKey(keys.getPrivate()));
        assertHolds(ARABIC.subList(0, 200), file);
        try (Archive archive = open(file)) {
            assertTrue(archive.isSignedBy(keys.getPublic()));
        }
    }

    @Test
    void aRedactedArchiveIsAppendedTo() throws IOException {
        Path file = news();
        Path redacted = folder.resolve("redacted.qrt");
        Archives.redact(file, List.of(ARABIC.get(3).key()), redacted, OPTIONS);
        append(redacted, ARABIC.subList(150, 200), OPTIONS);
        try (Archive archive = open(redacted)) {
            assertEquals(199, archive.liveSize());
            assertEquals(ARABIC.get(199), archive.article(199));
            assertTrue(archive.verify().isWhole());
        }
    }

    @Test
    void theModelOfAnotherFileIsReferredToAgain() throws IOException {
        Path models = news();
        Path day = folder.resolve("day.qrt");
        try (ArchiveWriter writer = ArchiveWriter.create(day, OPTIONS.withModels(List.of(models)))) {
            writer.add(ARABIC.get(150));
            writer.finish();
        }
        append(day, ARABIC.subList(151, 160), OPTIONS);
        assertHolds(ARABIC.subList(150, 160), day);
        try (Archive archive = open(day)) {
            assertTrue(archive.info().models().stream().allMatch(ModelInfo::isReference));
        }
    }

    @Test
    void anArchiveOfTooManyGenerationsIsRefused() throws IOException {
        Path file = folder.resolve("many.qrt");
        byte[] one = MemoryArchive.pack(ARABIC.subList(0, 1));
        for (int i = 0; i < 1024; i++) {
            Files.write(file, one, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        UnsupportedArchiveException e =
                assertThrows(UnsupportedArchiveException.class, () -> Archives.append(file, OPTIONS));
        assertTrue(e.problem().contains("ompact"), e.problem());
    }

    @Test
    void whatIsNoArchiveStaysAsItIs() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "no archive at all, but a sentence of some words");
        assertThrows(UnsupportedArchiveException.class, () -> Archives.append(other, OPTIONS));
        assertEquals(47, Files.size(other));
        assertThrows(NoSuchFileException.class, () -> Archives.append(folder.resolve("none"), OPTIONS));
    }

    @Test
    void deletedArticlesAreNotFoundUntilTheyAreAddedAgain() throws IOException {
        Path file = news();
        append(file, ARABIC.subList(100, 160), OPTIONS);
        List<String> keys = List.of(ARABIC.get(3).key(), ARABIC.get(120).key());
        assertEquals(List.of("unknown"), Archives.delete(file, List.of(keys.get(0), "unknown"), OPTIONS));
        String root = root(file);
        assertEquals(List.of(), Archives.delete(file, keys, OPTIONS));
        try (Archive archive = Archive.open(file)) {
            assertEquals(210, archive.size());
            assertEquals(207, archive.liveSize());
            assertEquals(List.of(), archive.versions(keys.get(1)));
            assertTrue(archive.isDeleted(3) && archive.isDeleted(120) && archive.isDeleted(170));
            assertEquals(ARABIC.get(3), archive.article(3));
            assertEquals(207, archive.stream().count());
            assertTrue(archive.verify().isWhole());
            assertTrue(ConsistencyProof.of(archive, root).isPresent());
        }
        assertEquals(keys, Archives.delete(file, keys, OPTIONS));
        append(file, List.of(ARABIC.get(3)), OPTIONS);
        try (Archive archive = Archive.open(file)) {
            assertEquals(List.of(ARABIC.get(3)), archive.versions(keys.get(0)));
        }
    }

    private static String root(Path file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            return archive.info().root();
        }
    }
}

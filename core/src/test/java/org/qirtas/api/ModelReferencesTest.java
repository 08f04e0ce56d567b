package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArchiveInfo;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.CorruptArchiveException;
import org.qirtas.MissingModelException;
import org.qirtas.ModelCache;
import org.qirtas.ModelInfo;
import org.qirtas.ReaderOptions;
import org.qirtas.SalvageReport;
import org.qirtas.SectionInfo;
import org.qirtas.SectionKind;
import org.qirtas.VerifyReport;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

/** Archives that refer to text models of another file. */
class ModelReferencesTest {

    private static final List<Article> ARABIC = new GeneratedNews("ar", 77).articles(190, 300);
    private static final List<Article> OTHERS = others();
    private static final List<Article> NEWS = news();

    @TempDir
    private Path folder;

    private Path models;
    private Path referring;

    private static List<Article> others() {
        List<Article> others = new ArrayList<>(ARABIC.subList(40, 190));
        others.addAll(new GeneratedNews("ru", 5).articles(100, 400));
        return others;
    }

    /** Articles with a model of the other file, of their own, and of none. */
    private static List<Article> news() {
        List<Article> news = new ArrayList<>(ARABIC.subList(0, 40));
        news.addAll(new GeneratedNews("zh", 5).articles(100, 400));
        news.addAll(new GeneratedNews("el", 5).articles(3, 100));
        return news;
    }

    @BeforeEach
    void pack() throws IOException {
        models = folder.resolve("models.qrt");
        referring = folder.resolve("news.qrt");
        write(models, OTHERS, WriterOptions.DEFAULT);
        write(referring, NEWS, WriterOptions.DEFAULT.withModels(List.of(models)));
    }

    /** Opens an archive that shares no models with others. */
    private static Archive open(Path file) throws IOException {
        return Archive.open(file, ReaderOptions.DEFAULT.withModelCache(ModelCache.ofBytes(0)));
    }

    private static void write(Path file, List<Article> articles, WriterOptions options) throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.create(file, options)) {
            for (Article article : articles) {
                writer.add(article);
            }
            writer.finish();
        }
    }

    private static void assertHolds(List<Article> expected, Path file) throws IOException {
        try (Archive archive = open(file)) {
            for (int i = 0; i < expected.size(); i++) {
                MemoryArchive.assertSame(expected.get(i), archive.article(i));
            }
            VerifyReport report = archive.verify();
            assertTrue(report.isWhole(), report.toString());
        }
    }

    private static List<ModelInfo> models(Path file) throws IOException {
        try (Archive archive = open(file)) {
            return archive.info().models();
        }
    }

    @Test
    void theArticlesAreReadWithTheModelOfTheOtherFile() throws IOException {
        assertHolds(NEWS, referring);
        Path alone = folder.resolve("alone.qrt");
        write(alone, NEWS.subList(0, 40), WriterOptions.DEFAULT);
        Path small = folder.resolve("small.qrt");
        write(small, NEWS.subList(0, 40), WriterOptions.DEFAULT.withModels(List.of(models)));
        assertTrue(Files.size(small) < Files.size(alone), Files.size(small) + ", alone " + Files.size(alone));
    }

    @Test
    void theManifestNamesTheOtherFile() throws IOException {
        List<ModelInfo> found = models(referring);
        assertEquals(List.of("ar", "zh"), found.stream().map(ModelInfo::name).toList());
        ModelInfo arabic = found.get(0);
        ModelInfo original = models(models).get(0);
        assertTrue(arabic.isReference());
        assertEquals("models.qrt", arabic.file());
        assertEquals(original.digest(), arabic.digest());
        assertEquals(original.tokens(), arabic.tokens());
        assertEquals(original.dictionaryBytes(), arabic.dictionaryBytes());
        assertEquals(40, arabic.articles());
        assertFalse(found.get(1).isReference());
        assertEquals("", found.get(1).file());
        try (Archive archive = open(referring)) {
            ArchiveInfo info = archive.info();
            assertEquals(
                    Files.size(referring),
                    info.sections().stream().mapToLong(SectionInfo::bytes).sum());
            assertTrue(info.sections().stream()
                    .anyMatch(section -> section.kind() == SectionKind.MODEL_REFERENCE && section.count() == 1));
        }
    }

    @Test
    void aReferenceToAModelThatNoArticleNeedsIsNotWritten() throws IOException {
        Path chinese = folder.resolve("zh.qrt");
        List<Article> articles = new GeneratedNews("zh", 8).articles(2, 50);
        write(chinese, articles, WriterOptions.DEFAULT.withModels(List.of(models)));
        assertEquals(List.of(), models(chinese));
        assertHolds(articles, chinese);
    }

    @Test
    void aMissingModelIsNamedAndTheRestIsRead() throws IOException {
        Files.delete(models);
        try (Archive archive = open(referring)) {
            MissingModelException e = assertThrows(MissingModelException.class, () -> archive.article(7));
            assertEquals("ar", e.model());
            assertEquals("models.qrt", e.file());
            assertEquals(archive.info().models().get(0).digest(), e.digest());
            assertTrue(String.valueOf(e.getMessage()).contains(e.digest()));
            assertEquals(NEWS.get(60), archive.article(60));
            assertEquals(NEWS.get(142), archive.article(142));
            assertEquals(40, archive.count(ArticleFilter.ALL.withLanguages("ar")));
            VerifyReport report = archive.verify();
            assertEquals(List.of(), report.damage());
            assertEquals(List.of(archive.info().models().get(0)), report.missingModels());
            assertFalse(report.isWhole());
            write(models, OTHERS, WriterOptions.DEFAULT);
            assertEquals(NEWS.get(7), archive.article(7));
        }
    }

    @Test
    void anotherModelOfTheSameNameIsNotTaken() throws IOException {
        Files.delete(models);
        write(models, new GeneratedNews("ar", 99).articles(150, 400), WriterOptions.DEFAULT);
        try (Archive archive = open(referring)) {
            assertThrows(MissingModelException.class, () -> archive.article(7));
        }
    }

    @Test
    void aFileThatIsNoArchiveIsNamed() throws IOException {
        Files.writeString(models, "no archive");
        try (Archive archive = open(referring)) {
            MissingModelException e = assertThrows(MissingModelException.class, () -> archive.article(7));
            assertTrue(String.valueOf(e.getMessage()).contains("is not a Qirtas archive"), e.getMessage());
        }
    }

    @Test
    void aFolderInPlaceOfTheFileIsNoFile() throws IOException {
        Files.delete(models);
        Files.createDirectory(models);
        try (Archive archive = open(referring)) {
            assertThrows(MissingModelException.class, () -> archive.article(7));
        }
    }

    @Test
    void aDamagedModelIsNotTaken() throws IOException {
        byte[] bytes = Files.readAllBytes(models);
        bytes[200] ^= 1;
        Files.write(models, bytes);
        try (Archive archive = open(referring)) {
            MissingModelException e = assertThrows(MissingModelException.class, () -> archive.article(7));
            assertInstanceOf(CorruptArchiveException.class, e.getCause());
            assertEquals(List.of(), archive.verify().damage());
        }
    }

    @Test
    void theModelOfAReferenceIsNotFollowedFurther() throws IOException {
        Path third = folder.resolve("third.qrt");
        write(third, NEWS, WriterOptions.DEFAULT.withModels(List.of(referring)));
        assertEquals(
                List.of(false, true),
                models(third).stream().map(ModelInfo::isReference).toList());
        assertHolds(NEWS, third);
    }

    @Test
    void anArchiveBehindALinkHasItsModelsBesideIt() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        assertHolds(NEWS, Files.createSymbolicLink(other.resolve("link.qrt"), referring));
    }

    @Test
    void salvageUsesTheModelOfTheOtherFile() throws IOException {
        byte[] bytes = Files.readAllBytes(referring);
        bytes[bytes.length - 1] ^= 1;
        Files.write(referring, bytes);
        Path salvaged = folder.resolve("salvaged.qrt");
        SalvageReport report = Archives.salvage(referring, salvaged, WriterOptions.DEFAULT);
        assertEquals(NEWS.size(), report.articles());
        Files.move(salvaged, folder.resolve("a.qrt"), StandardCopyOption.REPLACE_EXISTING);
        Files.delete(models);
        assertHolds(NEWS, folder.resolve("a.qrt"));
        SalvageReport without = Archives.salvage(referring, salvaged, WriterOptions.DEFAULT);
        assertEquals(40, without.lost());
        assertEquals(SectionKind.MODEL_REFERENCE, without.damage().get(0).section());
    }

    @Test
    void redactionReadsWithTheModelAndWritesItsOwn() throws IOException {
        Path redacted = folder.resolve("redacted.qrt");
        String key = NEWS.get(3).key();
        assertEquals(List.of(), Archives.redact(referring, List.of(key), redacted, WriterOptions.DEFAULT));
        Files.delete(models);
        try (Archive archive = Archive.open(redacted)) {
            assertEquals(NEWS.size() - 1, archive.liveSize());
            assertTrue(archive.verify().isWhole());
        }
    }

    @Test
    void namesThatCannotBeStoredAreRefused() {
        for (String name : List.of("a:b.qrtm", "a\\b.qrtm", "a\nb", "..", "x".repeat(256))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> WriterOptions.DEFAULT.withModels(List.of(Path.of(name))),
                    name);
        }
    }
}

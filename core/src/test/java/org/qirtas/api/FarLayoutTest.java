package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.CorruptArchiveException;
import org.qirtas.MergeOptions;
import org.qirtas.Profile;
import org.qirtas.SectionKind;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;

/** Archives of the profile REMOTE, whose columns and text models are after the chunks, in every operation on archives. */
class FarLayoutTest {

    private static final int FILE_HEADER = 16;
    private static final int SECTION_HEADER = 32;
    private static final int TRAILER = 40;
    private static final int COLUMNS = 3;

    private static final WriterOptions OPTIONS =
            WriterOptions.DEFAULT.withProfile(Profile.REMOTE).withThreads(1);

    private final List<Article> articles = new GeneratedNews("ar", 4).articles(200, 900);

    @TempDir
    private Path folder;

    private Path far;

    @BeforeEach
    void pack() throws IOException {
        far = folder.resolve("far.qrt");
        write(ArchiveWriter.create(far, OPTIONS), articles.subList(0, 150));
    }

    private static void write(ArchiveWriter created, List<Article> added) throws IOException {
        try (ArchiveWriter writer = created) {
            for (Article article : added) {
                writer.add(article);
            }
            writer.finish();
        }
    }

    private static void assertHolds(Path file, List<Article> expected) throws IOException {
        try (Archive archive = Archive.open(file)) {
            assertEquals(expected, archive.stream().toList());
            assertTrue(archive.verify().isWhole());
        }
    }

    private static List<SectionKind> kinds(Path file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            return archive.info().sections().stream()
                    .map(section -> section.kind())
                    .toList();
        }
    }

    /** The types of the sections in the order of the file. */
    private static List<Integer> types(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> types = new ArrayList<>();
        for (int at = FILE_HEADER;
                at < bytes.limit() - TRAILER;
                at += SECTION_HEADER + (bytes.getInt(at + 16) + 7) / 8 * 8) {
            types.add((int) bytes.getShort(at + 4));
        }
        return types;
    }

    /** Chunks, content hashes, columns, offsets, text model, id index, manifest. */
    @Test
    void aLookupReadsWhatIsInOnePlace() throws IOException {
        assertEquals(List.of(2, 2, 2, 8, 3, 5, 1, 4, 6), types(far));
    }

    @Test
    void appendedArticlesReferToTheModel() throws IOException {
        write(Archives.append(far, OPTIONS), articles.subList(150, 155));
        assertHolds(far, articles.subList(0, 155));
    }

    @Test
    void modelsOfAFileOfTheirOwn() throws IOException {
        Path models = folder.resolve("ar.qrtm");
        write(ArchiveWriter.createModels(models, OPTIONS), articles);
        Path referring = folder.resolve("referring.qrt");
        write(ArchiveWriter.create(referring, OPTIONS.withModels(List.of(models))), articles);
        assertHolds(referring, articles);
        assertTrue(kinds(referring).contains(SectionKind.MODEL_REFERENCE));
    }

    @Test
    void mergedArchivesShareAModel() throws IOException {
        Path twice = folder.resolve("twice.qrt");
        Path copy = Files.copy(far, folder.resolve("copy.qrt"));
        Archives.merge(List.of(far, copy), twice, MergeOptions.DEFAULT);
        try (Archive archive = Archive.open(twice)) {
            assertEquals(300, archive.size());
            assertTrue(archive.verify().isWhole());
        }
        assertTrue(kinds(twice).contains(SectionKind.MODEL_REFERENCE));
    }

    @Test
    void articlesOfADamagedArchiveAreSalvaged() throws IOException {
        byte[] bytes = Files.readAllBytes(far);
        Path damaged = Files.write(folder.resolve("damaged.qrt"), Arrays.copyOf(bytes, bytes.length - 100));
        Path salvaged = folder.resolve("salvaged.qrt");
        Archives.salvage(damaged, salvaged, WriterOptions.DEFAULT);
        assertHolds(salvaged, articles.subList(0, 150));
    }

    /** Text models are at the end: what is left has articles, and nothing that decodes them. */
    @Test
    void aFileThatWasCutOffBeforeItsTextModels() throws IOException {
        byte[] bytes = Files.readAllBytes(far);
        Path cut = Files.write(folder.resolve("cut.qrt"), Arrays.copyOf(bytes, bytes.length / 2));
        Path salvaged = folder.resolve("salvaged.qrt");
        Exception e = assertThrows(
                CorruptArchiveException.class, () -> Archives.salvage(cut, salvaged, WriterOptions.DEFAULT));
        assertTrue(
                String.valueOf(e.getMessage())
                        .endsWith(
                                "its text model 1 is lost: the file was cut off before the text models, which an archive"
                                        + " of the profile REMOTE has at its end"),
                e::toString);
    }

    @Test
    void contentsHoldWhatColumnsHold() throws IOException {
        byte[] bytes = Files.readAllBytes(far);
        int columns = columnsOffset(bytes);
        Arrays.fill(bytes, columns + SECTION_HEADER, columns + SECTION_HEADER + 40, (byte) 0);
        try (Archive archive = Archive.open(bytes)) {
            for (int i = 0; i < 150; i++) {
                assertEquals(
                        Optional.of(articles.get(i)),
                        archive.get(articles.get(i).key()));
                assertEquals(articles.get(i).source(), archive.headline(i).source());
                assertEquals(articles.get(i).published(), archive.headline(i).published());
            }
            assertThrows(CorruptArchiveException.class, () -> archive.count(ArticleFilter.ALL.withSources("x")));
            assertFalse(archive.verify().isWhole());
        }
        Path damaged = Files.write(folder.resolve("damaged.qrt"), bytes);
        Path salvaged = folder.resolve("salvaged.qrt");
        assertEquals(
                0, Archives.salvage(damaged, salvaged, WriterOptions.DEFAULT).withoutColumns());
        assertHolds(salvaged, articles.subList(0, 150));
    }

    private static int columnsOffset(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = FILE_HEADER;
        while (buffer.getShort(at + 4) != COLUMNS) {
            at += SECTION_HEADER + (buffer.getInt(at + 16) + 7) / 8 * 8;
        }
        return at;
    }

    @Test
    void aRedactedArchiveKeepsItsProfile() throws IOException {
        Path redacted = folder.resolve("redacted.qrt");
        Archives.redact(far, List.of(articles.get(7).key()), redacted, OPTIONS);
        try (Archive archive = Archive.open(redacted)) {
            assertEquals(149, archive.liveSize());
            assertTrue(archive.verify().isWhole());
        }
        assertEquals(types(far), types(redacted));
    }
}

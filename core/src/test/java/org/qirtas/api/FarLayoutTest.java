package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
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

    /** Chunks, columns, content hashes, offsets, text model, id index, manifest. */
    @Test
    void aLookupReadsWhatIsInOnePlace() throws IOException {
        assertEquals(List.of(2, 2, 2, 3, 8, 5, 1, 4, 6), types(far));
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

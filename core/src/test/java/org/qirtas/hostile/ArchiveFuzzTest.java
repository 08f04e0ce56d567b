package org.qirtas.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.Archive;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleFilter;
import org.qirtas.Headline;
import org.qirtas.RepairReport;
import org.qirtas.SalvageReport;
import org.qirtas.VerifyReport;
import org.qirtas.WriterOptions;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.sections.Sections;
import org.qirtas.testing.ArchiveRecipe;
import org.qirtas.testing.AssembledArchive;
import org.qirtas.testing.FuzzInputs;

/** Whole archives of any bytes, checksums and offsets made right. */
class ArchiveFuzzTest {

    /** Articles looked at one by one. */
    private static final int ARTICLES = 130;

    private static final int GENERATIONS_HEAD = 4;

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    /** An {@link ArchiveRecipe}. */
    @FuzzTest
    void archive(byte[] input) throws IOException, FormatException {
        byte[] bytes = ArchiveRecipe.archive(input);
        FuzzInputs.accepts(() -> {
            try (Archive archive = Archive.open(bytes)) {
                readAll(archive);
            }
        });
    }

    /**
     * Two {@link ArchiveRecipe}s as the generations of one file, the last bytes of which may be missing: the length of the
     * first and the number of missing bytes, two bytes each, and the recipes.
     */
    @FuzzTest
    void generations(byte[] input) throws IOException, FormatException {
        if (input.length < GENERATIONS_HEAD) {
            return;
        }
        ByteBuffer head = ByteBuffer.wrap(input);
        int first = Math.min(head.getShort() & 0xFFFF, input.length - GENERATIONS_HEAD);
        int missing = head.getShort() & 0xFFFF;
        byte[] older = ArchiveRecipe.archive(Arrays.copyOfRange(input, GENERATIONS_HEAD, GENERATIONS_HEAD + first));
        byte[] newer = ArchiveRecipe.archive(Arrays.copyOfRange(input, GENERATIONS_HEAD + first, input.length));
        byte[] bytes = Arrays.copyOf(older, older.length + newer.length);
        System.arraycopy(newer, 0, bytes, older.length, newer.length);
        byte[] left = Arrays.copyOf(bytes, bytes.length - Math.min(missing, newer.length));
        FuzzInputs.accepts(() -> {
            try (Archive archive = Archive.open(left)) {
                readAll(archive);
            }
        });
    }

    /** The manifest of an archive that has nothing else. */
    @FuzzTest
    void manifest(byte[] input) throws IOException {
        byte[] bytes = new AssembledArchive().add(Sections.MANIFEST, input).toBytes();
        FuzzInputs.accepts(() -> {
            try (Archive archive = Archive.open(bytes)) {
                FuzzInputs.accepts(archive::info);
                FuzzInputs.accepts(archive::verify);
            }
        });
    }

    /** The bytes of a file as they are. */
    @FuzzTest
    void file(byte[] input) {
        FuzzInputs.accepts(() -> {
            try (Archive archive = Archive.open(input)) {
                readAll(archive);
            }
        });
    }

    /** An {@link ArchiveRecipe} with parity and damage. */
    @FuzzTest
    void repair(byte[] input) {
        FuzzInputs.accepts(() -> inFiles(ArchiveRecipe.damagedArchive(input), (damaged, target) -> {
            RepairReport report = Archives.repair(damaged, target, true);
            assertEquals(report.isWritten(), Files.exists(target));
        }));
    }

    /** As {@link #repair}. */
    @FuzzTest
    void salvage(byte[] input) {
        FuzzInputs.accepts(() -> inFiles(ArchiveRecipe.damagedArchive(input), (damaged, target) -> {
            SalvageReport report = Archives.salvage(damaged, target, WriterOptions.DEFAULT);
            try (Archive salvaged = Archive.open(target)) {
                assertEquals(report.articles(), salvaged.size());
                assertTrue(salvaged.verify().isWhole());
            }
        }));
    }

    /** Something that makes a file of a damaged one. */
    private interface Rescue {
        void run(Path damaged, Path target) throws IOException;
    }

    private static void inFiles(byte[] damaged, Rescue rescue) throws IOException {
        Path folder = Files.createTempDirectory("fuzz");
        Path source = folder.resolve("damaged");
        Path target = folder.resolve("target");
        try {
            rescue.run(Files.write(source, damaged), target);
        } finally {
            Files.deleteIfExists(target);
            Files.delete(source);
            Files.delete(folder);
        }
    }

    private static void readAll(Archive archive) throws IOException {
        FuzzInputs.accepts(archive::info);
        VerifyReport report = archive.verify();
        boolean whole = true;
        for (int ordinal = 0; ordinal < Math.min(ARTICLES, archive.size()); ordinal++) {
            whole &= read(archive, ordinal);
        }
        assertTrue(whole || !report.isWhole(), "verify has not found what reading has");
        FuzzInputs.accepts(() -> archive.get("ar-1"));
        FuzzInputs.accepts(() -> assertFalse(archive.versions("none").size() > archive.size()));
        FuzzInputs.accepts(() -> archive.headlines(ArticleFilter.ALL.withLanguages("ar"))
                .forEach(headline -> assertEquals("ar", headline.language())));
        FuzzInputs.accepts(() -> archive.select(ArticleFilter.ALL.withPublished(ArticleDate.MIN, null))
                .ordinals()
                .forEach(ordinal -> assertTrue(ordinal < archive.size())));
    }

    /** Whether an article can be read; then its headline must say the same. */
    private static boolean read(Archive archive, int ordinal) {
        return FuzzInputs.accepts(() -> {
            Article article = archive.article(ordinal);
            Headline headline = archive.headline(ordinal);
            assertEquals(article.id(), headline.id());
            assertEquals(article.title(), headline.title());
            assertEquals(article.published(), headline.published());
            assertEquals(article, article.toBuilder().build());
        });
    }
}

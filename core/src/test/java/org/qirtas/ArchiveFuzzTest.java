package org.qirtas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.format.SectionType;
import org.qirtas.fuzz.FuzzInputs;

/** Whole archives of any bytes, checksums and offsets made right. */
class ArchiveFuzzTest {

    /** Articles looked at one by one. */
    private static final int ARTICLES = 130;

    private static final WriterOptions SALVAGE =
            WriterOptions.DEFAULT.withProfile(Profile.FAST).withOverwrite(true);

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    /** An {@link ArchiveRecipe}. */
    @FuzzTest
    void archive(byte[] input) throws IOException {
        byte[] bytes = ArchiveRecipe.archive(input);
        FuzzInputs.accepts(() -> {
            try (Archive archive = Archive.open(bytes)) {
                readAll(archive);
            }
        });
    }

    /** The manifest of an archive that has nothing else. */
    @FuzzTest
    void manifest(byte[] input) throws IOException {
        byte[] bytes = new AssembledArchive().add(SectionType.MANIFEST, input).toBytes();
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

    /** An {@link ArchiveRecipe} whose archive is repaired and salvaged as a file. */
    @FuzzTest
    void salvage(byte[] input) throws IOException {
        Path folder = Files.createTempDirectory("qirtas-fuzz");
        Path damaged = Files.write(folder.resolve("damaged.qrt"), ArchiveRecipe.archive(input));
        Path target = folder.resolve("new.qrt");
        try {
            FuzzInputs.accepts(() -> ArchiveRepair.repair(damaged, target, true));
            FuzzInputs.accepts(() -> {
                ArchiveSalvage.salvage(damaged, target, SALVAGE);
                try (Archive archive = Archive.open(target)) {
                    assertTrue(archive.verify().isWhole());
                }
            });
        } finally {
            Files.deleteIfExists(target);
            Files.delete(damaged);
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
        FuzzInputs.accepts(() -> archive.headlines(ArticleFilter.ALL.withLanguage("ar"))
                .forEach(headline -> assertEquals("ar", headline.language())));
        FuzzInputs.accepts(() -> archive.ordinals(ArticleFilter.ALL.withPublished(ArticleDate.MIN, null))
                .forEach(ordinal -> assertTrue(ordinal < archive.size())));
    }

    /** Whether an article can be read, or is redacted; then its headline must say the same. */
    private static boolean read(Archive archive, int ordinal) {
        return FuzzInputs.accepts(() -> {
            Article article;
            try {
                article = archive.article(ordinal);
            } catch (RedactedArticleException e) {
                return;
            }
            Headline headline = archive.headline(ordinal);
            assertEquals(article.id(), headline.id());
            assertEquals(article.title(), headline.title());
            assertEquals(article.published(), headline.published());
            assertEquals(article, article.toBuilder().build());
        });
    }
}

package org.qirtas.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.ArchiveException;
import org.qirtas.ArchiveSet;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.testing.MemoryArchive;

/**
 * Single flipped bits in all bytes of a catalogue: each answer is an error or the truth. A present key is never "not found",
 * an older version is never the current one, and a filter misses nothing.
 */
class FlippedCatalogueTest {

    private static final int DAYS = 3;
    private static final int ARTICLES = 40;

    @TempDir
    private Path folder;

    private Path file;
    private byte[] bytes;

    /** The first article of each day is a new version of the one of the day before. */
    private static Article article(int day, int number) {
        return Article.builder()
                .id(number == 0 ? "same" : "d" + day + "n" + number)
                .source("source " + day)
                .title("day " + day)
                .build();
    }

    @BeforeEach
    void write() throws IOException {
        List<Path> days = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            List<Article> articles = new ArrayList<>();
            for (int number = 0; number < ARTICLES; number++) {
                articles.add(article(day, number));
            }
            days.add(Files.write(folder.resolve(day + ".qrt"), MemoryArchive.pack(articles)));
        }
        file = folder.resolve("days.qrts");
        ArchiveSet.catalogue(days, file, false);
        bytes = Files.readAllBytes(file);
    }

    @Test
    void everyAnswerIsAnErrorOrTheTruth() throws IOException {
        int refused = 0;
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, flipped);
            refused += isRefused(bit) ? 1 : 0;
        }
        assertTrue(refused > bytes.length * 8 * 3 / 4, refused + " of " + bytes.length * 8 + " bits refused");
    }

    private boolean isRefused(int bit) throws IOException {
        int number = 1 + bit % (ARTICLES - 1);
        try (ArchiveSet set = ArchiveSet.open(file)) {
            int refused = refused(() ->
                    assertEquals(Optional.of(article(bit % DAYS, number)), set.get("d" + bit % DAYS + "n" + number)));
            refused += refused(() -> assertEquals(Optional.of(article(DAYS - 1, 0)), set.get("same")));
            refused += refused(() -> assertEquals(DAYS, set.versions("same").size()));
            refused += refused(() -> assertEquals(ARTICLES, set.count(ArticleFilter.ALL.withSources("source 1"))));
            refused += refused(() -> assertEquals(DAYS * ARTICLES, set.liveSize()));
            if (bit % 8 == bit / 8 % 8) {
                assertFalse(set.catalogues().get(0).archive().verify().isWhole());
            }
            return refused > 0;
        } catch (ArchiveException e) {
            return true;
        }
    }

    /** An answer. */
    private interface Answer {
        void ask() throws IOException;
    }

    private static int refused(Answer answer) throws IOException {
        try {
            answer.ask();
            return 0;
        } catch (ArchiveException e) {
            return 1;
        }
    }
}

package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.Profile;
import org.qirtas.WriterOptions;
import org.qirtas.WriterProgress;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

class DeterminismTest {

    private static List<Article> articles() {
        List<Article> articles = new ArrayList<>(GeneratedNews.mixed(List.of("ar", "en", "zh", "el"), 160, 500));
        for (int i = 0; i < 50; i++) {
            articles.add(articles.get(i * 3).toBuilder().id("again " + i).build());
        }
        return articles;
    }

    @ParameterizedTest
    @EnumSource
    void equalInputGivesEqualBytesForAnyNumberOfThreads(Profile profile) throws IOException {
        WriterOptions options = WriterOptions.DEFAULT.withProfile(profile);
        byte[] first = MemoryArchive.pack(articles(), options);
        for (int threads = 1; threads <= 3; threads++) {
            assertArrayEquals(first, MemoryArchive.pack(articles(), options.withThreads(threads)));
        }
    }

    @Test
    void aFileHasTheSameBytes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.qrt");
        List<Article> articles = articles().subList(0, 100);
        try (ArchiveWriter writer = ArchiveWriter.create(file)) {
            for (Article article : articles) {
                writer.add(article);
            }
            assertEquals(100, writer.size());
            writer.finish();
        }
        assertArrayEquals(MemoryArchive.pack(articles), Files.readAllBytes(file));
    }

    @Test
    void progressIsToldInOrder() throws IOException {
        for (int threads = 1; threads <= 3; threads++) {
            Map<WriterProgress.Phase, List<Long>> told = new EnumMap<>(WriterProgress.Phase.class);
            Map<WriterProgress.Phase, Long> totals = new EnumMap<>(WriterProgress.Phase.class);
            MemoryArchive.pack(
                    articles(), WriterOptions.DEFAULT.withThreads(threads).withProgress((phase, done, total) -> {
                        told.computeIfAbsent(phase, first -> new ArrayList<>()).add(done);
                        totals.put(phase, total);
                    }));
            for (WriterProgress.Phase phase : EnumSet.complementOf(EnumSet.of(WriterProgress.Phase.SECTIONS))) {
                List<Long> steps = told.getOrDefault(phase, List.of());
                // Each language has a vocabulary, which begins anew.
                assertTrue(phase == WriterProgress.Phase.VOCABULARY
                        || steps.equals(steps.stream().sorted().toList()));
                assertEquals(totals.get(phase), steps.get(steps.size() - 1), phase::name);
            }
            List<Long> articles = told.getOrDefault(WriterProgress.Phase.ARTICLES, List.of());
            assertEquals(List.of(64L, 128L), articles.subList(0, 2));
        }
    }
}

package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.Profile;
import org.qirtas.WriterOptions;

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
        List<Integer> told = new ArrayList<>();
        MemoryArchive.pack(
                articles().subList(0, 130), WriterOptions.DEFAULT.withThreads(3).withProgress(told::add));
        assertEquals(List.of(64, 128, 130), told);
    }
}

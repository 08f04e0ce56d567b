package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.ModelInfo;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;

/** Files that hold text models and no articles. */
class ModelFilesTest {

    private static final WriterOptions OPTIONS = WriterOptions.DEFAULT;
    private static final List<Article> ARABIC = new GeneratedNews("ar", 31).articles(340, 300);

    @TempDir
    private Path folder;

    private Path models(WriterOptions options, List<Article> articles) throws IOException {
        Path file = folder.resolve("ar.qrtm");
        write(ArchiveWriter.createModels(file, options.withOverwrite(true)), articles);
        return file;
    }

    private static void write(ArchiveWriter created, List<Article> articles) throws IOException {
        try (ArchiveWriter writer = created) {
            for (Article article : articles) {
                writer.add(article);
            }
            writer.finish();
        }
    }

    @Test
    void aModelFileIsAnArchiveWithoutArticles() throws IOException {
        List<Article> articles = new ArrayList<>(ARABIC.subList(0, 200));
        articles.addAll(new GeneratedNews("ru", 4).articles(150, 300));
        articles.addAll(new GeneratedNews("el", 4).articles(2, 50));
        try (Archive archive = Archive.open(models(OPTIONS, articles))) {
            assertEquals(0, archive.size());
            assertTrue(archive.verify().isWhole());
            List<ModelInfo> models = archive.info().models();
            assertEquals(
                    List.of("ar", "ru"), models.stream().map(ModelInfo::name).toList());
            for (ModelInfo model : models) {
                assertEquals(0, model.articles());
                assertFalse(model.isReference());
            }
        }
    }

    @Test
    void theSameArticlesGiveTheSameModels() throws IOException {
        byte[] one = Files.readAllBytes(models(OPTIONS, ARABIC.subList(0, 200)));
        assertArrayEquals(one, Files.readAllBytes(models(OPTIONS.withThreads(3), ARABIC.subList(0, 200))));
    }

    @Test
    void dailyArchivesReferToOneModel() throws IOException {
        Path models = models(OPTIONS, ARABIC.subList(0, 300));
        long referring = 0;
        long alone = 0;
        for (int day = 0; day < 4; day++) {
            List<Article> articles = ARABIC.subList(300 + day * 10, 310 + day * 10);
            Path file = folder.resolve("day" + day + ".qrt");
            write(ArchiveWriter.create(file, OPTIONS.withModels(List.of(models))), articles);
            referring += Files.size(file);
            try (Archive archive = Archive.open(file)) {
                assertEquals(articles, archive.stream().toList());
                assertTrue(archive.verify().isWhole());
            }
            Path own = folder.resolve("own.qrt");
            write(ArchiveWriter.create(own, OPTIONS.withOverwrite(true)), articles);
            alone += Files.size(own);
        }
        assertTrue(referring < alone, referring + " bytes, " + alone + " with models of their own");
    }
}

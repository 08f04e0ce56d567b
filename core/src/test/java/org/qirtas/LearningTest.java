package org.qirtas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qirtas.testing.GeneratedNews;

/** Writers that learn from a sample before they write. */
class LearningTest {

    private static final List<Article> ARTICLES = articles();

    @TempDir
    private Path folder;

    /** Two languages, of which one has little text, and bodies that occur twice. */
    private static List<Article> articles() {
        List<Article> articles = new ArrayList<>(new GeneratedNews("ar", 5).articles(400, 300));
        articles.addAll(new GeneratedNews("ru", 6).articles(150, 300));
        articles.add(new GeneratedNews("el", 7).articles(1, 50).get(0));
        for (int i = 0; i < 40; i++) {
            articles.add(articles.get(7 * i).toBuilder().id("again-" + i).build());
        }
        return List.copyOf(articles);
    }

    private static ArticleSample sample(List<Article> articles) {
        ArticleSample sample = new ArticleSample(Long.MAX_VALUE, 0);
        articles.forEach(sample::add);
        return sample;
    }

    private static byte[] pack(WriterOptions options, List<Article> sample) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ArchiveWriter writer = ArchiveWriter.create(bytes, options)) {
            writer.learn(sample(sample));
            for (Article article : ARTICLES) {
                writer.add(article);
            }
            writer.finish();
        }
        return bytes.toByteArray();
    }

    private static byte[] pack(WriterOptions options) throws IOException {
        return pack(options, List.of());
    }

    private static void assertWhole(byte[] bytes) throws IOException {
        try (Archive archive = Archive.open(bytes)) {
            assertEquals(ARTICLES, archive.stream().toList());
            assertTrue(archive.verify().isWhole());
        }
    }

    /** Without exemplars each article would have a frame, and a dictionary nobody refers to would be stored. */
    @ParameterizedTest
    @EnumSource(Profile.class)
    void articlesOfTheSampleStandInTheDictionary(Profile profile) throws IOException {
        WriterOptions options = WriterOptions.DEFAULT.withProfile(profile);
        byte[] learned = pack(options, ARTICLES);
        assertWhole(learned);
        int usual = pack(options).length;
        assertTrue(Math.abs(learned.length - usual) < usual / 50, learned.length + " bytes, " + usual + " without");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void articlesOutsideTheSampleHaveFrames(Profile profile) throws IOException {
        WriterOptions options = WriterOptions.DEFAULT.withProfile(profile);
        byte[] learned = pack(options, ARTICLES.subList(100, 250));
        assertWhole(learned);
        assertArrayEquals(learned, pack(options.withThreads(3), ARTICLES.subList(100, 250)));
    }

    /** Exemplars of a chunk must follow each other in the dictionary. Where they do not, articles have frames. */
    @ParameterizedTest
    @EnumSource(Profile.class)
    void theOrderOfTheSampleDoesNotMatter(Profile profile) throws IOException {
        WriterOptions options = WriterOptions.DEFAULT.withProfile(profile);
        List<Article> mixed = new ArrayList<>(ARTICLES.subList(0, 300));
        Collections.reverse(mixed.subList(0, 100));
        for (int i = 100; i < 300; i += 7) {
            mixed.set(
                    i,
                    mixed.get(i).toBuilder()
                            .body("another " + i + mixed.get(i).body())
                            .build());
        }
        assertWhole(pack(options, mixed));
    }

    /** The bodies that occur twice are references, which no dictionary has. */
    @Test
    void articlesThatTheSampleHasTwiceAreLearnedOnce() throws IOException {
        List<Article> twice = new ArrayList<>(ARTICLES.subList(0, 100));
        twice.addAll(ARTICLES.subList(0, 100));
        byte[] once = pack(WriterOptions.DEFAULT, ARTICLES.subList(0, 100));
        byte[] learned = pack(WriterOptions.DEFAULT, twice);
        assertWhole(learned);
        assertTrue(learned.length < once.length * 1.03, learned.length + " bytes, " + once.length + " without repeats");
    }

    @Test
    void articlesAreCountedOnce() throws IOException {
        try (Archive archive = Archive.open(pack(WriterOptions.DEFAULT, ARTICLES.subList(0, 500)))) {
            List<ModelInfo> models = archive.info().models();
            assertEquals(
                    List.of("ar", "ru"), models.stream().map(ModelInfo::name).toList());
            long other = ARTICLES.stream()
                    .filter(article -> "el".equals(article.language()))
                    .count();
            assertEquals(
                    ARTICLES.size() - other,
                    models.stream().mapToLong(ModelInfo::articles).sum());
        }
    }

    @Test
    void aFileOfModelsLearnsTheSame() throws IOException {
        Path models = folder.resolve("learned.qrtm");
        try (ArchiveWriter writer = ArchiveWriter.createModels(models, WriterOptions.DEFAULT)) {
            writer.learn(sample(ARTICLES.subList(0, 300)));
            for (Article article : ARTICLES.subList(0, 300)) {
                writer.add(article);
            }
            writer.finish();
        }
        Path added = folder.resolve("added.qrtm");
        try (ArchiveWriter writer = ArchiveWriter.createModels(added, WriterOptions.DEFAULT)) {
            for (Article article : ARTICLES.subList(0, 300)) {
                writer.add(article);
            }
            writer.finish();
        }
        try (Archive one = Archive.open(models);
                Archive other = Archive.open(added)) {
            assertEquals(
                    other.info().models().get(0).digest(),
                    one.info().models().get(0).digest());
        }
    }

    @Test
    void aSampleComesBeforeTheFirstArticle() throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.create(new ByteArrayOutputStream(), WriterOptions.DEFAULT)) {
            writer.learn(sample(ARTICLES.subList(0, 50)));
            writer.learn(sample(ARTICLES.subList(400, 450)));
            writer.add(ARTICLES.get(0));
            assertThrows(IllegalStateException.class, () -> writer.learn(sample(ARTICLES)));
            writer.finish();
            assertThrows(IllegalStateException.class, () -> writer.learn(sample(ARTICLES)));
        }
    }
}

package org.qirtas.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.SectionInfo;
import org.qirtas.SectionKind;
import org.qirtas.bench.synthetic.SyntheticArticles;

/** Articles made of pieces of the sample news. */
class GenerateTest {

    private static final int COUNT = 3000;

    @TempDir
    private Path folder;

    private Path generate(String name, String... more) {
        Path file = folder.resolve(name);
        List<String> args =
                new ArrayList<>(List.of("seeds", "--articles", Integer.toString(COUNT), "-o", file.toString()));
        args.addAll(Arrays.asList(more));
        assertEquals(0, Generate.run(args.toArray(String[]::new)));
        return file;
    }

    private static List<Article> read(Path file) throws IOException {
        List<Article> articles = new ArrayList<>();
        new ArticleSource(file.toString()).read(articles::add);
        return articles;
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(generate("first.jsonl"));
        assertArrayEquals(first, Files.readAllBytes(generate("second.jsonl")));
        assertFalse(Arrays.equals(first, Files.readAllBytes(generate("other.jsonl", "--seed", "2"))));
    }

    @Test
    void everyArticleIsReadAgainUnderItsOwnId() throws IOException {
        List<Article> articles = read(generate("articles.jsonl"));
        assertEquals(COUNT, articles.size());
        for (int i = 0; i < COUNT; i++) {
            assertEquals(SyntheticArticles.id(i), articles.get(i).id());
        }
        assertEquals(
                articles.stream().filter(article -> article.url() != null).count(),
                articles.stream()
                        .map(Article::url)
                        .filter(url -> url != null)
                        .distinct()
                        .count());
    }

    @Test
    void lengthsAndSourcesAreThoseOfTheCorpus() throws IOException {
        List<Article> seeds = read(Path.of(ArticleSource.SEEDS));
        List<Article> articles = read(generate("articles.jsonl"));
        assertEquals(meanLength(seeds), meanLength(articles), meanLength(seeds) / 5);
        assertTrue(articles.stream()
                .allMatch(article -> seeds.stream()
                        .anyMatch(seed -> Objects.equals(seed.source(), article.source())
                                && Objects.equals(seed.language(), article.language()))));
    }

    private static double meanLength(List<Article> articles) {
        return articles.stream()
                .mapToInt(article -> article.body().length())
                .average()
                .orElseThrow();
    }

    @Test
    void noArticleIsACopy() throws IOException {
        List<Article> articles = read(generate("articles.jsonl"));
        long longOnes = articles.stream()
                .map(Article::body)
                .filter(body -> body.length() > 100)
                .count();
        long different = articles.stream()
                .map(Article::body)
                .filter(body -> body.length() > 100)
                .distinct()
                .count();
        assertEquals(longOnes, different);
    }

    @Test
    void theCostOfAnArchiveIsMeasured() throws IOException {
        assertEquals(0, Scale.run("seeds", "--articles", "100,1000", "--folder", folder.toString()));
        try (Archive archive = Archive.open(folder.resolve("1000.qrt"))) {
            long[] index = archive.info().sections().stream()
                    .filter(section ->
                            List.of(SectionKind.ID_INDEX, SectionKind.OFFSETS).contains(section.kind()))
                    .mapToLong(SectionInfo::bytes)
                    .toArray();
            assertEquals(2, index.length);
            assertEquals(index[0] + index[1], ScaleArchive.indexBytes(archive.info()));
        }
    }
}

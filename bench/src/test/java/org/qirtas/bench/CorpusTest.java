package org.qirtas.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qirtas.Article;
import org.qirtas.Profile;

/** What the benchmarks ask an archive for. */
class CorpusTest {

    private static final Corpus CORPUS = new Corpus();

    @BeforeAll
    static void open() throws IOException {
        CORPUS.corpus = ArticleSource.SEEDS;
        CORPUS.profile = Profile.FAST;
        CORPUS.open();
    }

    @AfterAll
    static void close() throws IOException {
        CORPUS.close();
    }

    @Test
    void theSampleNewsAreLinesAndPages() throws IOException {
        List<Article> articles = new ArrayList<>();
        new ArticleSource(ArticleSource.SEEDS).read(articles::add);
        assertTrue(articles.size() > 100);
        assertEquals(articles, CORPUS.archive.stream().toList());
    }

    @Test
    void anArchiveIsReadAsItIs() throws IOException {
        List<Article> articles = new ArrayList<>();
        new ArticleSource(CORPUS.file.toString()).read(articles::add);
        assertEquals(CORPUS.archive.stream().toList(), articles);
    }

    @Test
    void keysAreFoundAndMissingKeysAreNot() throws IOException {
        for (String key : CORPUS.keys) {
            assertTrue(CORPUS.archive.get(key).isPresent(), key);
        }
        for (String key : CORPUS.missingKeys) {
            assertTrue(CORPUS.archive.get(key).isEmpty(), key);
        }
    }

    @Test
    void everyOrdinalIsAskedForOnce() {
        int[] sorted = CORPUS.shuffledOrdinals.clone();
        Arrays.sort(sorted);
        assertArrayEquals(IntStream.range(0, (int) CORPUS.archive.size()).toArray(), sorted);
    }

    @Test
    void theDayHasArticles() {
        assertTrue(CORPUS.archive.headlines(CORPUS.oneDay).findAny().isPresent());
    }

    @Test
    void theFloorHasTheTextsOfAnArticle() {
        Article article =
                Article.builder().id("1").title("عنوان").body("text").views(7L).build();
        assertEquals(1 + 10 + 4 + 1, Utf8Article.of(article).length());
    }
}

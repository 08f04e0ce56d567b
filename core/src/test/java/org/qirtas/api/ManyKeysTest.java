package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qirtas.testing.SelectableNews.ARTICLES;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.testing.SelectableNews;

/** Many keys at once, keys that are there or not, and what keys begin with. */
class ManyKeysTest {

    @TempDir
    static Path folder;

    private static SelectableNews news;
    private static Archive archive;
    private static Archive redacted;
    private static List<Article> articles;

    @BeforeAll
    static void pack() throws IOException {
        news = new SelectableNews(folder);
        archive = news.whole();
        redacted = news.redacted();
        articles = news.articles();
    }

    @AfterAll
    static void close() throws IOException {
        news.close();
    }

    @Test
    void manyKeysAtOnce() throws IOException {
        List<String> keys = new ArrayList<>();
        for (int i = ARTICLES - 1; i >= 0; i -= 17) {
            keys.add(articles.get(i).key());
            keys.add("missing " + i);
            keys.add(articles.get(i).key());
        }
        Map<String, Article> found = archive.getAll(keys);
        List<String> expected = keys.stream()
                .filter(key -> !key.startsWith("missing"))
                .distinct()
                .toList();
        assertEquals(expected, List.copyOf(found.keySet()));
        for (String key : expected) {
            assertEquals(archive.get(key).orElseThrow(), found.get(key));
        }
        assertEquals(Map.of(), archive.getAll(List.of()));
    }

    @Test
    void aKeyIsThereOrNot() throws IOException {
        for (int i = 0; i < ARTICLES; i += 3) {
            assertTrue(archive.contains(articles.get(i).key()));
            assertFalse(archive.contains(articles.get(i).key() + " " + "x"));
        }
        assertTrue(archive.contains("\u200Fa-\u0661\u0662 "));
        assertFalse(redacted.contains("a-12"));
    }

    @Test
    void prefixesOfIdsAreFolded() throws IOException {
        ArticleFilter filter = ArticleFilter.ALL.withIdPrefix("\u200Fa-\u0661\u0662");
        assertEquals(archive.count(ArticleFilter.ALL.withIdPrefix("a-12")), archive.count(filter));
        assertNotEquals(0, archive.count(filter));
    }
}

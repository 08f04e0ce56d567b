package org.qirtas.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qirtas.Article;
import org.qirtas.bench.store.ArticleStore;
import org.qirtas.bench.store.ArticleTexts;
import org.qirtas.bench.store.KeyedArticle;
import org.qirtas.bench.store.Store;

/** Every store gives back what was put into it. */
class StoreTest {

    private static final List<Article> SEEDS = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws IOException {
        new ArticleSource(ArticleSource.SEEDS).read(SEEDS::add);
        for (String body : List.of("", "ا".repeat(100_000), "\0\uFEFF\uD83D\uDE00\n")) {
            SEEDS.add(
                    Article.builder().id("body of " + body.length()).body(body).build());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyArticleIsFoundByItsKey(Store store) throws IOException {
        List<KeyedArticle> articles = KeyedArticle.of(SEEDS);
        store.build(articles, folder);
        assertTrue(Store.bytes(folder) > 0);
        try (ArticleStore open = store.open(folder)) {
            for (KeyedArticle article : articles) {
                if (article.key().equals(article.article().key()) || !store.isQirtas()) {
                    assertEquals(Optional.of(ArticleTexts.of(article.article())), open.get(article.key()));
                }
                assertEquals(Optional.empty(), open.get(article.key() + "-missing"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aScanGivesEveryArticleOnce(Store store) throws IOException {
        store.build(KeyedArticle.of(SEEDS), folder);
        List<ArticleTexts> scanned = new ArrayList<>();
        try (ArticleStore open = store.open(folder)) {
            open.scan(scanned::add);
        }
        assertEquals(SEEDS.size(), scanned.size());
        Set<ArticleTexts> expected = SEEDS.stream().map(ArticleTexts::of).collect(Collectors.toSet());
        assertEquals(expected, new HashSet<>(scanned));
    }
}

package org.qirtas.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;
import org.qirtas.ingest.ArticleInput;

/** Whole pages, where the checkout has them. */
class SeedPageTest {

    private static final Path BASE = Path.of(System.getProperty("basedir", ""));

    private static Article read(String folder, String prefix) throws IOException {
        Path pages = BASE.resolve(folder);
        assumeTrue(Files.isDirectory(pages));
        try (Stream<Path> files = Files.list(pages)) {
            Optional<Path> page = files.filter(
                            file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst();
            assumeTrue(page.isPresent());
            try (ArticleInput input = ArticleInput.open(page.orElseThrow())) {
                return input.next().orElseThrow();
            }
        }
    }

    private static ArticleDate day(String text, String day) {
        return new ArticleDate(text, Instant.parse(day + "T00:00:00Z"), DatePrecision.DAY);
    }

    @Test
    void theSampleOfAnotherSiteIsUnderstood() throws IOException {
        Article article = read("../../shared/seeds", "000_");
        assertEquals(337, article.views());
        assertEquals("62315", article.id());
        assertEquals(day("28 January 2022", "2022-01-28"), article.published());
        assertEquals("رایکم", article.source());
        assertEquals("ar", article.language());
        assertTrue(String.valueOf(article.lead()).startsWith("أبلغ الرئيس"));
        assertTrue(article.body().lines().anyMatch(line -> line.startsWith("لافروف:")));
        assertNull(article.title());
        assertNull(article.url());
    }

    @Test
    void theFirstSeedIsUnderstood() throws IOException {
        Article article = read("../seeds/pages", "001-");
        assertEquals(482, article.views());
        assertEquals("71046", article.id());
        assertEquals(day("14 March 2023", "2023-03-14"), article.published());
        assertEquals("مرايا الساحل", article.source());
        assertEquals("ar", article.language());
        assertTrue(String.valueOf(article.lead()).startsWith("أعادت مكتبة"));
        assertTrue(article.body().lines().count() > 2);
        assertNull(article.title());
    }

    @Test
    void everySeedIsUnderstood() throws IOException {
        Path pages = BASE.resolve("../seeds/pages");
        assumeTrue(Files.isDirectory(pages));
        try (ArticleInput input = ArticleInput.open(pages)) {
            for (Optional<Article> next = input.next(); next.isPresent(); next = input.next()) {
                assertNotNull(next.get().language());
                assertTrue(next.get().body().length() > 100);
            }
        }
    }
}

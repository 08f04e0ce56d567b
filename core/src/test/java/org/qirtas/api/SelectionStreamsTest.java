package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qirtas.testing.SelectableNews.ARTICLES;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.Grouping;
import org.qirtas.Headline;
import org.qirtas.Selection;
import org.qirtas.testing.SelectableNews;

/** What the streams of a selection give, how they split, and that they end with the archive. */
class SelectionStreamsTest {

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

    private static List<Long> ordinals(Selection selection) {
        return selection.ordinals().boxed().toList();
    }

    @Test
    void articlesAndHeadlinesComeInTheOrder() {
        Selection page = archive.select(ArticleFilter.ALL.withSources("source 2", "source 4"))
                .order(ArticleOrder.NEWEST_FIRST)
                .limit(50);
        List<Article> expected =
                page.ordinals().mapToObj(ordinal -> articles.get((int) ordinal)).toList();
        assertEquals(expected, page.articles().toList());
        assertEquals(
                expected.stream().map(Article::key).toList(),
                page.headlines().map(Headline::key).toList());
    }

    @Test
    void parallelStreamsGiveTheSame() {
        assertEquals(articles, archive.stream().parallel().toList());
        ArticleFilter filter = ArticleFilter.ALL.withLanguages("ar");
        assertEquals(
                archive.stream(filter).toList(),
                archive.stream(filter).parallel().toList());
        assertEquals(redacted.stream().toList(), redacted.stream().parallel().toList());
        assertEquals(articles, news.inGenerations().stream().parallel().toList());
        assertEquals(
                archive.stream(filter).toList(),
                news.inGenerations().stream(filter).parallel().toList());
        Selection newest = archive.select(filter).order(ArticleOrder.NEWEST_FIRST);
        assertEquals(ordinals(newest), newest.ordinals().parallel().boxed().toList());
    }

    @Test
    void sizesAreKnownAndSplitWhereChunksBegin() {
        Spliterator<Article> rest = archive.stream().spliterator();
        assertEquals(ARTICLES, rest.getExactSizeIfKnown());
        Spliterator<Article> first = rest.trySplit();
        assertEquals(0, first.getExactSizeIfKnown() % 64);
        assertEquals(ARTICLES, first.getExactSizeIfKnown() + rest.getExactSizeIfKnown());
        rest.tryAdvance(article -> assertEquals(articles.get((int) first.getExactSizeIfKnown()), article));
        assertEquals(
                20,
                archive.select(ArticleFilter.ALL)
                        .limit(20)
                        .articles()
                        .spliterator()
                        .getExactSizeIfKnown());
        assertEquals(-1, redacted.stream().spliterator().getExactSizeIfKnown());
        assertEquals(
                -1,
                archive.stream(ArticleFilter.ALL.withLanguages("ar"))
                        .spliterator()
                        .getExactSizeIfKnown());
    }

    @Test
    void nothingComesAfterTheEndOfAnArchiveThatIsClosed() throws IOException {
        Archive closing = Archive.open(news.redactedFile());
        Selection all = closing.select(ArticleFilter.ALL);
        Selection newest = all.order(ArticleOrder.NEWEST_FIRST);
        PrimitiveIterator.OfLong begun = newest.ordinals().iterator();
        assertTrue(begun.hasNext());
        begun.nextLong();
        PrimitiveIterator.OfLong ordinals = all.ordinals().iterator();
        closing.close();
        assertThrows(IllegalStateException.class, ordinals::hasNext);
        assertThrows(IllegalStateException.class, begun::hasNext);
        assertThrows(IllegalStateException.class, all::ordinals);
        assertThrows(IllegalStateException.class, all::articles);
        assertThrows(IllegalStateException.class, all::count);
        assertThrows(IllegalStateException.class, () -> closing.select(ArticleFilter.ALL));
        assertThrows(IllegalStateException.class, () -> closing.counts(Grouping.YEAR, ArticleFilter.ALL));
    }
}

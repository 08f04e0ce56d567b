package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qirtas.testing.SelectableNews.ARTICLES;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.ColumnValues;
import org.qirtas.Grouping;
import org.qirtas.RedactedArticleException;
import org.qirtas.SectionKind;
import org.qirtas.Selection;
import org.qirtas.Utf8Article;
import org.qirtas.testing.SelectableNews;

/** Filters, orders, pages and counts beside what looking at every article gives. */
class SelectionTest {

    @TempDir
    static Path folder;

    private static SelectableNews news;
    private static Archive archive;
    private static Archive redacted;
    private static Archive grown;
    private static SelectionOracle oracle;
    private static SelectionOracle redactedOracle;

    @BeforeAll
    static void pack() throws IOException {
        news = new SelectableNews(folder);
        archive = news.whole();
        redacted = news.redacted();
        grown = news.inGenerations();
        oracle = new SelectionOracle(Collections.unmodifiableList(news.articles()));
        redactedOracle = new SelectionOracle(news.unredacted());
    }

    @AfterAll
    static void close() throws IOException {
        news.close();
    }

    @Test
    void thereAreSeveralColumnsSectionsAndRedactedArticles() {
        assertTrue(archive.info().sections().stream()
                .anyMatch(section -> section.kind() == SectionKind.COLUMNS && section.count() >= 3));
        assertEquals(ARTICLES, redacted.size());
        assertEquals(
                news.unredacted().stream().filter(article -> article != null).count(), redacted.liveSize());
    }

    private static Stream<ArticleFilter> filters() {
        return SelectionOracle.filters();
    }

    private static List<Long> ordinals(Selection selection) {
        return selection.ordinals().boxed().toList();
    }

    @Test
    void theFiltersTellSomethingApart() {
        assertTrue(filters()
                        .map(filter ->
                                oracle.ordinals(filter, ArticleOrder.ADDED).size())
                        .distinct()
                        .count()
                > 12);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void everyOrderIsThatOfAllArticles(ArticleFilter filter) throws IOException {
        for (ArticleOrder order : ArticleOrder.values()) {
            assertSelects(oracle.ordinals(filter, order), archive.select(filter).order(order));
            assertSelects(oracle.ordinals(filter, order), grown.select(filter).order(order));
            assertSelects(
                    redactedOracle.ordinals(filter, order),
                    redacted.select(filter).order(order));
        }
    }

    private static void assertSelects(List<Long> expected, Selection selection) throws IOException {
        assertEquals(expected, ordinals(selection));
        assertEquals(expected.size(), selection.count());
        for (int limit : new int[] {0, 1, 7, 65, 900, 5000}) {
            List<Long> first = expected.subList(0, Math.min(limit, expected.size()));
            assertEquals(first, ordinals(selection.limit(limit)));
            assertEquals(first.size(), selection.limit(limit).count());
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void pagesFollowEachOther(ArticleFilter filter) throws IOException {
        for (ArticleOrder order : ArticleOrder.values()) {
            Selection page = redacted.select(filter).order(order).limit(97);
            List<Long> all = new ArrayList<>();
            for (List<Long> read = ordinals(page); !read.isEmpty(); ) {
                all.addAll(read);
                page = page.after(read.get(read.size() - 1));
                read = ordinals(page);
            }
            assertEquals(redactedOracle.ordinals(filter, order), all);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPageMayFollowAnyArticle(ArticleOrder order) throws IOException {
        ArticleFilter filter = ArticleFilter.ALL.withLanguages("fa").withViews(0L, null);
        for (long ordinal = 0; ordinal < ARTICLES; ordinal += 53) {
            List<Long> expected = oracle.after(ordinal, filter, order);
            Selection selection = archive.select(filter).order(order).after(ordinal);
            assertEquals(expected, ordinals(selection));
            assertEquals(expected, ordinals(grown.select(filter).order(order).after(ordinal)));
            assertEquals(expected.size(), selection.count());
            assertEquals(Math.min(3, expected.size()), selection.limit(3).count());
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aRangeHasItsOrdinalsInEveryOrder(ArticleFilter filter) throws IOException {
        for (ArticleOrder order : ArticleOrder.values()) {
            for (long from : new long[] {0, 1, 70, 640, ARTICLES - 1, ARTICLES, 1L << 40}) {
                assertRange(from, from, filter, order);
                assertRange(from, from + 1, filter, order);
                assertRange(from, from + 600, filter, order);
                assertRange(from, Long.MAX_VALUE, filter, order);
            }
        }
    }

    private static void assertRange(long from, long to, ArticleFilter filter, ArticleOrder order) throws IOException {
        List<Long> expected = redactedOracle.ordinals(filter, order).stream()
                .filter(ordinal -> ordinal >= from && ordinal < to)
                .toList();
        Selection range = redacted.select(filter).order(order).between(from, to);
        assertEquals(expected, ordinals(range));
        assertEquals(expected.size(), range.count());
        assertEquals(expected.stream().limit(7).toList(), ordinals(range.limit(7)));
        assertEquals(Math.min(7, expected.size()), range.limit(7).count());
        assertEquals(expected.size(), range.ordinals().parallel().count());
    }

    @ParameterizedTest
    @EnumSource
    void aRangeMayFollowAnyArticle(ArticleOrder order) {
        for (long ordinal = 0; ordinal < ARTICLES; ordinal += 333) {
            List<Long> expected = oracle.after(ordinal, ArticleFilter.ALL, order).stream()
                    .filter(each -> each >= 500 && each < 1500)
                    .toList();
            Selection selection = archive.select(ArticleFilter.ALL).order(order).between(500, 1500);
            assertEquals(expected, ordinals(selection.after(ordinal)));
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void articlesComeWithTheirOrdinals(ArticleFilter filter) {
        for (ArticleOrder order : ArticleOrder.values()) {
            List<Long> expected = redactedOracle.ordinals(filter, order);
            Selection selection = redacted.select(filter).order(order);
            assertEquals(
                    expected, selection.utf8Articles().map(Utf8Article::ordinal).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void columnsHoldWhatArticlesHave(ArticleFilter filter) {
        for (Archive read : List.of(archive, grown)) {
            List<ColumnValues> columns = read.select(filter).columns().toList();
            List<Long> expected = oracle.ordinals(filter, ArticleOrder.ADDED);
            assertEquals(expected, columns.stream().map(ColumnValues::ordinal).toList());
            for (ColumnValues values : columns) {
                assertHolds(news.articles().get((int) values.ordinal()), values);
            }
        }
    }

    private static void assertHolds(Article article, ColumnValues values) {
        assertEquals(article.source(), values.source());
        assertEquals(article.language(), values.language());
        assertEquals(article.section(), values.section());
        assertEquals(article.views(), values.views());
        ArticleDate published = article.published();
        assertEquals(published == null ? null : published.instant(), values.published());
        assertEquals(published == null ? null : published.precision(), values.publishedPrecision());
        ArticleDate updated = article.updated();
        assertEquals(updated == null ? null : updated.instant(), values.updated());
        assertEquals(updated == null ? null : updated.precision(), values.updatedPrecision());
    }

    @ParameterizedTest
    @MethodSource("filters")
    void countsAreThoseOfAllArticles(ArticleFilter filter) throws IOException {
        for (Grouping grouping : Grouping.values()) {
            assertEquals(oracle.counts(grouping, filter), archive.counts(grouping, filter));
            assertEquals(oracle.counts(grouping, filter), grown.counts(grouping, filter));
            assertEquals(redactedOracle.counts(grouping, filter), redacted.counts(grouping, filter));
        }
        assertEquals(oracle.ordinals(filter, ArticleOrder.ADDED).size(), archive.count(filter));
        assertEquals(oracle.ordinals(filter, ArticleOrder.ADDED).size(), grown.count(filter));
        assertEquals(redactedOracle.ordinals(filter, ArticleOrder.ADDED).size(), redacted.count(filter));
    }

    @Test
    void wrongArgumentsAreRefused() {
        Selection all = archive.select(ArticleFilter.ALL);
        assertThrows(IllegalArgumentException.class, () -> all.limit(-1));
        assertThrows(IllegalArgumentException.class, () -> all.between(-1, 3));
        assertThrows(IllegalArgumentException.class, () -> all.between(3, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> all.after(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> all.after(ARTICLES));
        assertThrows(IndexOutOfBoundsException.class, () -> all.after(1L << 32));
        assertThrows(IndexOutOfBoundsException.class, () -> archive.article(1L << 32));
        assertThrows(RedactedArticleException.class, () -> redacted.article(12));
    }
}

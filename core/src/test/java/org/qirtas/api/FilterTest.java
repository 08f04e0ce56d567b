package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleField;
import org.qirtas.ArticleFilter;
import org.qirtas.DatePrecision;
import org.qirtas.Headline;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

class FilterTest {

    private static final Instant NOON = Instant.parse("2015-07-21T12:00:00Z");
    private static final Instant LAST = ArticleDate.MAX.minusMillis(1);

    private static List<Article> articles;
    private static Archive archive;

    @BeforeAll
    static void pack() throws IOException {
        Random random = new Random(8);
        articles = new ArrayList<>();
        for (Article article : GeneratedNews.mixed(List.of("ar", "fa", "en"), 300, 40)) {
            articles.add(article.toBuilder().published(date(random)).build());
        }
        archive = Archive.open(MemoryArchive.pack(articles));
    }

    /** Mostly within a minute, sometimes at the ends of time, not understood, or absent. */
    private static ArticleDate date(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> ArticleDate.parse("tomorrow");
            case 2 -> new ArticleDate("first", ArticleDate.MIN, DatePrecision.YEAR);
            case 3 -> new ArticleDate("last", LAST, DatePrecision.YEAR);
            default -> ArticleDate.parse(NOON.plusMillis(random.nextInt(60_000)).toString());
        };
    }

    @AfterAll
    static void close() throws IOException {
        archive.close();
    }

    private static Stream<ArticleFilter> filters() {
        ArticleFilter all = ArticleFilter.ALL;
        Instant middle = NOON.plusMillis(30_000);
        Instant sample = articles.stream()
                .flatMap(article -> Optional.ofNullable(article.published()).stream())
                .flatMap(date -> date.start().stream())
                .filter(start -> start.isAfter(NOON) && start.isBefore(LAST))
                .findFirst()
                .orElseThrow();
        return Stream.of(
                all,
                all.withPublished(NOON, middle),
                all.withPublished(middle, null),
                all.withPublished(null, middle),
                all.withPublished(sample, sample.plusMillis(1)),
                all.withPublished(sample, sample.plusNanos(1)),
                all.withPublished(sample.plusNanos(1), sample.plusMillis(1)),
                all.withPublished(sample.minusNanos(1), sample),
                all.withPublished(sample, sample),
                all.withPublished(sample.plusMillis(1), sample),
                all.withPublished(ArticleDate.MIN, ArticleDate.MAX),
                all.withPublished(Instant.MIN, Instant.MAX),
                all.withPublished(LAST, null),
                all.withPublished(LAST, ArticleDate.MAX),
                all.withPublished(ArticleDate.MAX, Instant.MAX),
                all.withPublished(Instant.MIN, ArticleDate.MIN),
                all.withPublished(Instant.MIN, ArticleDate.MIN.plusNanos(1)),
                all.withPublished(ArticleDate.MIN, ArticleDate.MIN.plusMillis(1)),
                all.withSources("source 1"),
                all.withSources("source"),
                all.withSources(""),
                all.withLanguages("fa"),
                all.withLanguages("FA"),
                all.withSections("section 2"),
                all.withSections("section 3"),
                all.withLanguages("ar").withSources("source 0").withSections("section 0"),
                all.withLanguages("ar").withSources("source 0").withPublished(NOON, middle),
                all.withPublished(NOON, middle)
                        .withSources("source 2")
                        .withLanguages("en")
                        .withSections("section 1"));
    }

    private static boolean matches(ArticleFilter filter, Article article) {
        return SelectionOracle.matches(filter, article);
    }

    private static Article article(long ordinal) {
        return articles.get((int) ordinal);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void theFilteredArticlesComeInTheirOrder(ArticleFilter filter) throws IOException {
        List<Article> expected =
                articles.stream().filter(article -> matches(filter, article)).toList();
        assertEquals(expected, archive.stream(filter).toList());
        assertEquals(
                expected,
                archive.select(filter).ordinals().mapToObj(FilterTest::article).toList());
        List<Headline> headlines = archive.headlines(filter).toList();
        assertEquals(
                expected,
                headlines.stream().map(headline -> article(headline.ordinal())).toList());
    }

    @Test
    void someFiltersLetSomethingThroughAndSomeNothing() {
        List<Long> counts =
                filters().map(filter -> archive.stream(filter).count()).toList();
        assertTrue(counts.stream().filter(count -> count == 0).count() >= 6, counts.toString());
        assertTrue(counts.stream().filter(count -> count > 0).count() >= 15, counts.toString());
    }

    @Test
    void headlinesEqualTheArticles() throws IOException {
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            Headline headline = archive.headline(i);
            assertEquals(i, headline.ordinal());
            assertEquals(article.key(), headline.key());
            assertEquals(article.id(), headline.id());
            assertEquals(article.url(), headline.url());
            assertEquals(article.title(), headline.title());
            assertEquals(article.source(), headline.source());
            assertEquals(article.language(), headline.language());
            assertEquals(article.section(), headline.section());
            assertEquals(article.published(), headline.published());
            assertEquals(article.updated(), headline.updated());
            assertEquals(article.views(), headline.views());
        }
    }

    @Test
    void articlesComeInTheOrderOfAdding() {
        Iterator<Article> iterator = archive.iterator();
        for (Article article : articles) {
            assertTrue(iterator.hasNext());
            assertEquals(article, iterator.next());
        }
        assertFalse(iterator.hasNext());
        Assertions.assertThrows(NoSuchElementException.class, iterator::next);
        assertEquals(articles, archive.stream().toList());
    }

    @Test
    void aStreamMayStopEarly() {
        assertEquals(
                articles.get(0),
                archive.stream().filter(Objects::nonNull).findFirst().orElseThrow());
        assertEquals(5, archive.headlines(ArticleFilter.ALL).limit(5).count());
    }

    @Test
    void aStreamOfAClosedArchiveDoesNotEndQuietly() throws IOException {
        Archive closing = Archive.open(MemoryArchive.pack(articles));
        Iterator<Headline> none = closing.headlines(ArticleFilter.ALL.withSources("no such source"))
                .iterator();
        closing.close();
        Assertions.assertThrows(IllegalStateException.class, none::hasNext);
    }

    @Test
    void anEmptyArchiveHasNothingForAnyFilter() throws IOException {
        try (Archive empty = Archive.open(MemoryArchive.pack(List.of()))) {
            assertTrue(filters()
                    .allMatch(filter -> empty.headlines(filter).findAny().isEmpty()));
        }
    }

    @Test
    void onlyFieldsInColumnsCanBeAbsent() {
        IllegalArgumentException thrown = Assertions.assertThrows(
                IllegalArgumentException.class, () -> ArticleFilter.ALL.withAbsent(Set.of(ArticleField.TITLE)));
        assertEquals("a filter does not know whether the field TITLE is absent", thrown.getMessage());
    }

    @Test
    void filtersAreEqualIfTheirConditionsAre() {
        ArticleFilter all = ArticleFilter.ALL;
        assertEquals(all, all.withPublished(null, null).withViews(null, null));
        assertEquals(all.withSources("a", "b"), all.withSources(List.of("b", "a", "b")));
        assertEquals(
                all.withSources("a").hashCode(), all.withSources(Set.of("a")).hashCode());
        assertNotEquals(all.withSources("a"), all.withSections("a"));
        assertNotEquals(all, all.withSources());
        assertEquals(all, all.withAbsent(Set.of()));
        assertNotEquals(all, all.withAbsent(Set.of(ArticleField.VIEWS)));
    }
}

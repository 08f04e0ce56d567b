package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.Set;
import java.util.Spliterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleField;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.Grouping;
import org.qirtas.Headline;
import org.qirtas.RedactedArticleException;
import org.qirtas.Selection;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;

/** Filters, orders, pages and counts beside what looking at every article gives, in archives of several columns sections. */
class SelectionTest {

    private static final int ARTICLES = 1700;
    private static final Instant START = Instant.parse("2015-01-01T00:00:00Z");

    /** Sources and sections so long that a columns section ends after some 500 articles. */
    private static final String LONG = "x".repeat(65_000);

    @TempDir
    static Path folder;

    private static List<Article> articles;
    private static Archive archive;
    private static Archive redacted;
    private static SelectionOracle oracle;
    private static SelectionOracle redactedOracle;

    @BeforeAll
    static void pack() throws IOException {
        Random random = new Random(3);
        articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            articles.add(article(random, i));
        }
        Path whole = folder.resolve("whole.qrt");
        try (ArchiveWriter writer = ArchiveWriter.create(whole)) {
            for (Article article : articles) {
                writer.add(article);
            }
            writer.finish();
        }
        archive = Archive.open(whole);
        oracle = new SelectionOracle(Collections.unmodifiableList(articles));
        assertTrue(columnsSections() >= 3);
        redact(whole);
    }

    private static long columnsSections() {
        return archive.info().sections().stream()
                .filter(section -> section.kind().title().equals("columns"))
                .findFirst()
                .orElseThrow()
                .count();
    }

    private static void redact(Path whole) throws IOException {
        List<@Nullable Article> left = new ArrayList<>(articles);
        List<String> keys = Stream.of(1, 12, 63, 64, 700, ARTICLES - 1)
                .map(ordinal -> articles.get(ordinal).key())
                .toList();
        for (int i = 0; i < ARTICLES; i++) {
            if (keys.contains(articles.get(i).key())) {
                left.set(i, null);
            }
        }
        Path target = folder.resolve("redacted.qrt");
        Archives.redact(whole, keys, target, WriterOptions.DEFAULT);
        redacted = Archive.open(target);
        redactedOracle = new SelectionOracle(left);
        assertEquals(ARTICLES, redacted.size());
        assertEquals(left.stream().filter(article -> article != null).count(), redacted.liveSize());
    }

    /** With time going on slowly, many equal dates, dates that are missing or not understood, versions, missing ids. */
    private static Article article(Random random, int i) {
        boolean isLong = i % 8 == 3;
        int id = random.nextInt(20) == 0 ? i / 2 : i;
        return Article.builder()
                .id(i > 99 && random.nextInt(10) == 0 ? null : "a-" + (i > 99 ? id : i))
                .url(random.nextInt(10) == 0 ? null : "http://example.org/" + i)
                .title("title " + i)
                .lead(random.nextBoolean() ? "lead " + i : null)
                .body("body " + i + " " + random.nextInt(1000))
                .source(random.nextInt(9) == 0 ? null : isLong ? LONG : "source " + random.nextInt(5))
                .section(random.nextInt(9) == 0 ? null : isLong ? LONG : "section " + random.nextInt(5))
                .language(List.of("ar", "fa", "en").get(random.nextInt(3)))
                .published(date(random, i))
                .updated(date(random, 2 * i))
                .views(random.nextInt(3) == 0 ? null : (long) random.nextInt(100) - 20)
                .build();
    }

    private static @Nullable ArticleDate date(Random random, int i) {
        return switch (random.nextInt(i > ARTICLES / 3 && i < ARTICLES / 2 ? 6 : 500)) {
            case 0 -> null;
            case 1 -> ArticleDate.parse("soon");
            case 2 -> ArticleDate.parse("2015");
            default ->
                ArticleDate.parse(START.plusSeconds(86_400L * (i / 3 + random.nextInt(20)))
                        .toString());
        };
    }

    @AfterAll
    static void close() throws IOException {
        archive.close();
        redacted.close();
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
            assertEquals(expected.size(), selection.count());
            assertEquals(Math.min(3, expected.size()), selection.limit(3).count());
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void countsAreThoseOfAllArticles(ArticleFilter filter) throws IOException {
        for (Grouping grouping : Grouping.values()) {
            assertEquals(oracle.counts(grouping, filter), archive.counts(grouping, filter));
            assertEquals(redactedOracle.counts(grouping, filter), redacted.counts(grouping, filter));
        }
        assertEquals(oracle.ordinals(filter, ArticleOrder.ADDED).size(), archive.count(filter));
        assertEquals(redactedOracle.ordinals(filter, ArticleOrder.ADDED).size(), redacted.count(filter));
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
    void aSelectionOfFieldsHasThoseAndNoOthers() throws IOException {
        for (ArticleField field : ArticleField.values()) {
            assertFields(EnumSet.of(field));
            assertFields(EnumSet.complementOf(EnumSet.of(field)));
        }
        assertFields(EnumSet.noneOf(ArticleField.class));
        assertFields(EnumSet.allOf(ArticleField.class));
    }

    private static void assertFields(Set<ArticleField> fields) throws IOException {
        List<Article> all = new ArrayList<>();
        for (Article article : GeneratedNews.mixed(List.of("ar", "en"), 60, 900)) {
            all.add(article.toBuilder()
                    .original(new byte[] {1, 2})
                    .attribute("x", 1)
                    .updated(article.published())
                    .build());
            all.add(article.toBuilder().id("again").build());
        }
        try (Archive whole = Archive.open(org.qirtas.testing.MemoryArchive.pack(all))) {
            List<Article> expected =
                    all.stream().map(article -> only(article, fields)).toList();
            assertEquals(
                    expected,
                    whole.select(ArticleFilter.ALL).fields(fields).articles().toList());
        }
    }

    private static Article only(Article article, Set<ArticleField> fields) {
        return Article.builder()
                .id(fields.contains(ArticleField.ID) ? article.id() : null)
                .url(fields.contains(ArticleField.URL) ? article.url() : null)
                .source(fields.contains(ArticleField.SOURCE) ? article.source() : null)
                .language(fields.contains(ArticleField.LANGUAGE) ? article.language() : null)
                .title(fields.contains(ArticleField.TITLE) ? article.title() : null)
                .lead(fields.contains(ArticleField.LEAD) ? article.lead() : null)
                .body(fields.contains(ArticleField.BODY) ? article.body() : "")
                .author(fields.contains(ArticleField.AUTHOR) ? article.author() : null)
                .section(fields.contains(ArticleField.SECTION) ? article.section() : null)
                .tags(fields.contains(ArticleField.TAGS) ? article.tags() : null)
                .published(fields.contains(ArticleField.PUBLISHED) ? article.published() : null)
                .updated(fields.contains(ArticleField.UPDATED) ? article.updated() : null)
                .views(fields.contains(ArticleField.VIEWS) ? article.views() : null)
                .attributes(fields.contains(ArticleField.ATTRIBUTES) ? article.attributes() : Map.of())
                .original(fields.contains(ArticleField.ORIGINAL) ? article.original() : null)
                .build();
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

    @Test
    void wrongArgumentsAreRefused() {
        Selection all = archive.select(ArticleFilter.ALL);
        assertThrows(IllegalArgumentException.class, () -> all.limit(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> all.after(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> all.after(ARTICLES));
        assertThrows(IndexOutOfBoundsException.class, () -> all.after(1L << 32));
        assertThrows(IndexOutOfBoundsException.class, () -> archive.article(1L << 32));
        assertThrows(RedactedArticleException.class, () -> redacted.article(12));
    }

    @Test
    void nothingComesAfterTheEndOfAnArchiveThatIsClosed() throws IOException {
        Archive closing = Archive.open(folder.resolve("redacted.qrt"));
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

    @Test
    void filtersAreEqualIfTheirConditionsAre() {
        ArticleFilter all = ArticleFilter.ALL;
        assertEquals(all, all.withPublished(null, null).withViews(null, null));
        assertEquals(all.withSources("a", "b"), all.withSources(List.of("b", "a", "b")));
        assertEquals(
                all.withSources("a").hashCode(), all.withSources(Set.of("a")).hashCode());
        assertNotEquals(all.withSources("a"), all.withSections("a"));
        assertNotEquals(all, all.withSources());
    }
}

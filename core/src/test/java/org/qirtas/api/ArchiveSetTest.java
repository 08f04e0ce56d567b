package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qirtas.Archive;
import org.qirtas.ArchiveSet;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.Grouping;
import org.qirtas.Headline;
import org.qirtas.ReaderOptions;
import org.qirtas.RedactedArticleException;
import org.qirtas.Selection;
import org.qirtas.testing.SelectableNews;
import org.qirtas.testing.SetOfNews;

/** What a set gives beside what looking at every article of its files gives. */
class ArchiveSetTest {

    @TempDir
    static Path folder;

    @TempDir
    static Path newsFolder;

    private static List<@Nullable Article> articles;
    private static SelectionOracle oracle;
    private static SetOfNews files;
    private static ArchiveSet set;

    @BeforeAll
    static void open() throws IOException {
        try (SelectableNews news = new SelectableNews(newsFolder)) {
            files = new SetOfNews(folder, news.articles());
        }
        articles = files.unredacted();
        oracle = new SelectionOracle(articles);
        set = ArchiveSet.open(folder, ReaderOptions.DEFAULT.withMaxOpenFiles(2));
    }

    @AfterAll
    static void close() throws IOException {
        set.close();
    }

    private static Stream<ArticleFilter> filters() {
        return SelectionOracle.filters();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void everyOrderIsThatOfAllArticles(ArticleFilter filter) throws IOException {
        for (ArticleOrder order : ArticleOrder.values()) {
            List<Long> expected = oracle.ordinals(filter, order);
            Selection selection = set.select(filter).order(order);
            assertEquals(expected, ordinals(selection));
            assertEquals(expected.size(), selection.count());
            assertEquals(expected.stream().limit(65).toList(), ordinals(selection.limit(65)));
            for (long after : new long[] {0, 1, 70, 71, 699, 700, 1599, 1600}) {
                assertEquals(oracle.after(after, filter, order), ordinals(selection.after(after)));
            }
        }
    }

    private static List<Long> ordinals(Selection selection) {
        return selection.ordinals().boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void countsAreThoseOfAllArticles(ArticleFilter filter) throws IOException {
        for (Grouping grouping : Grouping.values()) {
            assertEquals(oracle.counts(grouping, filter), set.counts(grouping, filter));
        }
    }

    @Test
    void articlesAndHeadlinesAreReadByOrdinalsOfTheSet() throws IOException {
        assertEquals(articles.size(), set.size());
        assertEquals(articles.stream().filter(Objects::nonNull).count(), set.liveSize());
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            int ordinal = i;
            if (article == null) {
                assertThrows(RedactedArticleException.class, () -> set.article(ordinal));
            } else {
                assertEquals(article, set.article(i));
                Headline headline = set.headline(i);
                assertEquals(i, headline.ordinal());
                assertEquals(article.key(), headline.key());
            }
        }
        assertThrows(IndexOutOfBoundsException.class, () -> set.article(articles.size()));
        assertThrows(IndexOutOfBoundsException.class, () -> set.member(articles.size()));
    }

    @Test
    void theNewestVersionIsThatOfTheLastFile() throws IOException {
        Map<String, List<Article>> versions = new LinkedHashMap<>();
        articles.stream()
                .filter(Objects::nonNull)
                .forEach(article -> versions.computeIfAbsent(article.key(), key -> new ArrayList<>())
                        .add(article));
        assertTrue(versions.values().stream().anyMatch(found -> found.size() > 1));
        Map<String, Article> newest = new HashMap<>();
        for (Map.Entry<String, List<Article>> expected : versions.entrySet()) {
            String key = expected.getKey();
            List<Article> found = expected.getValue();
            newest.put(key, found.get(found.size() - 1));
            assertEquals(found, set.versions(key));
            List<Article> atOrdinals = new ArrayList<>();
            for (long ordinal : set.ordinals(key).toArray()) {
                atOrdinals.add(set.article(ordinal));
            }
            assertEquals(found, atOrdinals);
            assertEquals(newest.get(key), set.get(key).orElseThrow());
            assertTrue(set.contains(key));
        }
        assertEquals(newest, set.getAll(newest.keySet()));
        assertTrue(set.get("none").isEmpty());
    }

    @Test
    void streamsAndIteratorsGoThroughAllFiles() {
        List<Article> expected = articles.stream().filter(Objects::nonNull).toList();
        assertEquals(expected, set.stream().toList());
        assertEquals(expected, set.stream().parallel().toList());
        List<Article> iterated = new ArrayList<>();
        set.forEach(iterated::add);
        assertEquals(expected, iterated);
    }

    @Test
    void eachArchiveIsReachedAlone() throws IOException {
        assertEquals(
                files.files().stream().map(Path::toString).toList(),
                set.members().stream().map(ArchiveSet.Member::name).toList());
        for (int number = 0; number < set.members().size(); number++) {
            ArchiveSet.Member member = set.members().get(number);
            assertEquals(SetOfNews.STARTS.get(number).longValue(), member.first());
            try (Archive archive = member.archive();
                    Archive alone = Archive.open(files.files().get(number))) {
                assertEquals(alone.info(), archive.info());
                assertTrue(archive.verify().isWhole());
                assertEquals(alone.stream().toList(), archive.stream().toList());
            }
        }
        assertEquals(articles.get(80), set.article(80));
    }

    @Test
    void anOrdinalTellsTheFile() {
        for (int i = 0; i < articles.size(); i++) {
            int number = i < 1 ? 0 : i < 71 ? 2 : i < 700 ? 3 : 4;
            assertEquals(set.members().get(number), set.member(i));
        }
    }

    @Test
    void openArchivesMakeASetToo() throws IOException {
        List<Archive> archives = new ArrayList<>();
        long unknownDates = 0;
        for (Path file : files.files()) {
            archives.add(Archive.open(file));
            unknownDates += archives.get(archives.size() - 1).unknownDates();
        }
        try (ArchiveSet same = ArchiveSet.of(archives)) {
            assertEquals(set.stream().toList(), same.stream().toList());
            assertEquals(unknownDates, same.unknownDates());
        }
        assertThrows(IllegalStateException.class, () -> archives.get(0).article(0));
    }

    @Test
    void aSetMayBeEmpty() throws IOException {
        try (ArchiveSet empty = ArchiveSet.open(List.of())) {
            assertEquals(0, empty.size());
            assertTrue(empty.get("a-1").isEmpty());
            assertEquals(List.of(), empty.stream().toList());
            assertEquals(
                    0,
                    empty.select(ArticleFilter.ALL)
                            .order(ArticleOrder.NEWEST_FIRST)
                            .count());
            assertEquals(
                    List.of(),
                    empty.headlines(ArticleFilter.ALL.withSources("source 1")).toList());
        }
    }

    @Test
    void aClosedSetIsNotRead() throws IOException {
        ArchiveSet closed = ArchiveSet.open(folder);
        Archive member = closed.members().get(0).archive();
        closed.close();
        closed.close();
        assertThrows(IllegalStateException.class, () -> closed.get("a-1"));
        assertThrows(IllegalStateException.class, () -> member.get("a-1"));
    }
}

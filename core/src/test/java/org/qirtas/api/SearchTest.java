package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qirtas.Archive;
import org.qirtas.ArchiveSet;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.ArticleField;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.Articles;
import org.qirtas.Hit;
import org.qirtas.Profile;
import org.qirtas.QueryException;
import org.qirtas.Search;
import org.qirtas.SearchDeadlineException;
import org.qirtas.SearchIndex;
import org.qirtas.SearchOrder;
import org.qirtas.Selection;
import org.qirtas.WriterOptions;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.SectionPlace;
import org.qirtas.internal.io.MemorySource;
import org.qirtas.internal.query.SampledQueries;
import org.qirtas.internal.read.LoadedModels;
import org.qirtas.internal.read.ModelFinder;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.sections.Sections;
import org.qirtas.testing.GrownArchive;
import org.qirtas.testing.MemoryArchive;
import org.qirtas.testing.SearchableNews;

/** A search finds what a comparison of all words of all articles finds. */
class SearchTest {

    private static final List<Article> NEWS = SearchableNews.articles(700);
    private static final ArticleFilter FILTER = ArticleFilter.ALL.withSources("source 1", "source 2");

    @TempDir
    private static Path folder;

    private static final List<Articles> OPENED = new ArrayList<>();

    /** Archives of all profiles, one in generations with deletions, one with redacted articles, and a set of them. */
    @BeforeAll
    static void write() throws IOException {
        for (Profile profile : Profile.values()) {
            OPENED.add(Archive.open(MemoryArchive.pack(NEWS, WriterOptions.DEFAULT.withProfile(profile))));
        }
        byte[] grown = new GrownArchive()
                .add(NEWS.subList(0, 60))
                .add(NEWS.subList(60, 61))
                .delete(0, 7, 60)
                .add(NEWS.subList(61, 300))
                .add(List.of())
                .toBytes();
        Path first = Files.write(folder.resolve("1.qrt"), grown);
        Path whole = Files.write(folder.resolve("whole"), MemoryArchive.pack(NEWS.subList(300, 700)));
        List<String> keys = Stream.of(300, 333, 699).map(i -> NEWS.get(i).key()).toList();
        Path second = folder.resolve("2.qrt");
        Archives.redact(whole, keys, second, WriterOptions.DEFAULT);
        OPENED.add(Archive.open(first));
        OPENED.add(Archive.open(second));
        OPENED.add(ArchiveSet.open(List.of(first, second)));
        for (SearchIndex index :
                List.of(SearchIndex.FULL, SearchIndex.SMALL, SearchIndex.RANKED, SearchIndex.PHRASES)) {
            WriterOptions options = WriterOptions.DEFAULT.withIndex(index).withOverwrite(true);
            OPENED.add(Archive.open(MemoryArchive.pack(NEWS, options)));
            Path indexed = folder.resolve(index + ".qrt");
            Archives.index(first, indexed, options);
            OPENED.add(Archive.open(indexed));
            OPENED.add(ArchiveSet.open(List.of(indexed, second)));
            Path other = folder.resolve("redacted-" + index + ".qrt");
            Archives.index(second, other, options);
            ArchiveSet.catalogue(List.of(indexed, other), folder.resolve(index + ".qrts"), true);
            OPENED.add(ArchiveSet.open(folder.resolve(index + ".qrts")));
        }
    }

    @AfterAll
    static void close() throws IOException {
        for (Articles articles : OPENED) {
            articles.close();
        }
    }

    static List<Articles> opened() {
        return OPENED;
    }

    /** Each has queries of its own, so that all together have many. */
    private static int seed(Articles articles) {
        return OPENED.indexOf(articles);
    }

    private static List<Long> ordinals(Search search) throws IOException {
        return search.ordinals().boxed().toList();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("opened")
    void sampledQueriesFindTheSame(Articles articles) throws IOException {
        SampledQueries queries = new SampledQueries(SearchableNews.texts(NEWS), seed(articles));
        int hits = 0;
        for (int i = 0; i < 30; i++) {
            String query = queries.next();
            ArticleFilter filter = i % 3 == 0 ? FILTER : ArticleFilter.ALL;
            List<Long> expected = SearchableNews.found(articles, query, filter, ArticleOrder.ADDED);
            Search search = articles.search(query).filter(filter).threads(1 + i % 3);
            assertEquals(expected, ordinals(search.order(SearchOrder.ADDED)), query);
            assertEquals(expected.size(), search.count(), query);
            assertEquals(new HashSet<>(expected), new HashSet<>(ordinals(search)), query);
            assertCandidates(expected, search, articles.select(filter));
            hits += expected.size();
        }
        assertTrue(hits > 30, hits + " hits");
    }

    /** The candidates are ascending, hold all that match, and meet the filter. */
    private static void assertCandidates(List<Long> found, Search search, Selection selection) {
        List<Long> candidates = search.candidates().boxed().toList();
        Set<Long> distinct = new HashSet<>(candidates);
        assertTrue(distinct.containsAll(found));
        assertEquals(selection.ordinals().boxed().filter(distinct::contains).toList(), candidates);
        if (!candidates.isEmpty()) {
            int middle = candidates.size() / 2;
            assertEquals(
                    candidates.subList(middle + 1, candidates.size()),
                    search.after(candidates.get(middle)).candidates().boxed().toList());
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("opened")
    void articlesWithAPartAreCandidates(Articles articles) throws IOException {
        Random random = new Random(seed(articles));
        Map<Long, String> bodies = new TreeMap<>();
        for (long ordinal : articles.select(ArticleFilter.ALL).ordinals().toArray()) {
            bodies.put(ordinal, articles.article(ordinal).body());
        }
        for (int i = 0; i < 20; i++) {
            String body = NEWS.get(random.nextInt(NEWS.size())).body();
            int start = random.nextInt(body.length() + 1);
            String part = body.substring(start, Math.min(body.length(), start + random.nextInt(40)));
            List<Long> expected = bodies.keySet().stream()
                    .filter(ordinal -> bodies.get(ordinal).contains(part))
                    .toList();
            Optional<String> query = Search.forPart(ArticleField.BODY, part);
            if (query.isPresent()) {
                Search search = articles.search(query.get()).order(SearchOrder.ADDED);
                assertTrue(new HashSet<>(ordinals(search)).containsAll(expected), part);
                assertCandidates(expected, search, articles.select(ArticleFilter.ALL));
            }
        }
    }

    @Test
    void anIndexLeavesFewCandidates() throws IOException {
        try (Archive plain = Archive.open(MemoryArchive.pack(NEWS));
                Archive indexed =
                        Archive.open(MemoryArchive.pack(NEWS, WriterOptions.DEFAULT.withIndex(SearchIndex.FULL)))) {
            String query = Search.forPart(ArticleField.TITLE, NEWS.get(0).title() + " ")
                    .orElseThrow();
            assertEquals(NEWS.size(), plain.search(query).candidates().count());
            assertTrue(indexed.search(query).candidates().count() < 20);
        }
    }

    /** Whatever an index leaves out, the scores are those of all articles. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void theBestAreTheSameWithAnIndex(SearchIndex index) throws IOException {
        SampledQueries queries = new SampledQueries(SearchableNews.texts(NEWS), 4);
        try (Archive indexed = Archive.open(MemoryArchive.pack(NEWS, WriterOptions.DEFAULT.withIndex(index)));
                Archive plain = Archive.open(MemoryArchive.pack(NEWS))) {
            for (int i = 0; i < 150; i++) {
                String query = queries.next();
                ArticleFilter filter = i % 3 == 0 ? FILTER : ArticleFilter.ALL;
                List<String> expected = scores(plain.search(query).filter(filter));
                Search search = indexed.search(query).filter(filter);
                assertEquals(expected, scores(search), query);
                int before = i % 7 % Math.max(1, expected.size());
                Search page =
                        before == 0 ? search : search.after(ordinals(search).get(before - 1));
                for (int limit : new int[] {0, 1, 5, 30}) {
                    assertEquals(
                            expected.subList(before, Math.min(expected.size(), before + limit)),
                            scores(page.limit(limit).threads(1 + limit % 3)),
                            query);
                }
            }
        }
    }

    private static List<String> scores(Search search) throws IOException {
        return search.hits().stream()
                .map(hit -> hit.ordinal() + ": " + hit.score())
                .toList();
    }

    /** With a ranked index the best are found although an article that is not among them is damaged. */
    @Test
    void theBestOfARankedIndexAreReadFirst() throws IOException {
        List<Article> articles = IntStream.range(0, 100)
                .mapToObj(i -> Article.builder()
                        .id("" + i)
                        .title(i == 50 ? "flood" : "another " + i)
                        .body("flood " + NEWS.get(i).body())
                        .build())
                .toList();
        Map<SearchIndex, Integer> found = new EnumMap<>(SearchIndex.class);
        for (SearchIndex index : List.of(SearchIndex.FULL, SearchIndex.RANKED)) {
            byte[] bytes = MemoryArchive.pack(articles, WriterOptions.DEFAULT.withIndex(index));
            for (int place = 0; place < start(bytes, 1000); place += 97) {
                bytes[place] ^= 1;
                found.merge(index, foundAlone(bytes) ? 1 : 0, Integer::sum);
                bytes[place] ^= 1;
            }
        }
        assertEquals(0, found.get(SearchIndex.FULL));
        assertTrue(found.get(SearchIndex.RANKED) > 20, found.toString());
    }

    /** Whether the best article is found, but not all that match. */
    private static boolean foundAlone(byte[] bytes) {
        boolean isBestFound = false;
        try (Archive archive = Archive.open(bytes)) {
            Search search = archive.search("flood");
            isBestFound = ordinals(search.limit(1)).equals(List.of(50L));
            search.hits();
            return false;
        } catch (IOException e) {
            return isBestFound;
        }
    }

    /** A damaged index takes time, and nothing else. */
    @Test
    void aDamagedIndexIsNotUsed() throws IOException {
        byte[] bytes = MemoryArchive.pack(NEWS.subList(0, 200), WriterOptions.DEFAULT.withIndex(SearchIndex.FULL));
        int start = start(bytes, 20_000);
        for (int place = start + SectionHeader.LENGTH; place < start + 20_000; place += 1009) {
            byte[] damaged = bytes.clone();
            damaged[place] ^= 4;
            try (Archive archive = Archive.open(damaged)) {
                for (String query : List.of("a*", "ا*", NEWS.get(5).body().substring(0, 3))) {
                    assertEquals(
                            SearchableNews.found(archive, query, ArticleFilter.ALL, ArticleOrder.ADDED),
                            ordinals(archive.search(query).order(SearchOrder.ADDED)));
                    assertEquals(
                            archive.search(query).ordinals().count(),
                            archive.search(query).count());
                }
            }
        }
    }

    /** Where the section of the search index begins. */
    private static int start(byte[] bytes, int least) throws IOException {
        try (OpenArchive archive = OpenArchive.open(
                new MemorySource(ByteBuffer.wrap(bytes)), "memory", new ModelFinder(new LoadedModels(0), List.of()))) {
            SectionPlace place =
                    archive.newest().layout().place(Sections.SEARCH_INDEX).orElseThrow();
            assertTrue(place.length() > least);
            return (int) place.offset();
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("opened")
    void ordersPagesAndLimits(Articles articles) throws IOException {
        String query = "\"" + NEWS.get(3).title() + "\" OR a* OR ا* OR م*";
        for (SearchOrder order : SearchOrder.values()) {
            Search search = articles.search(query).order(order);
            List<Long> all = ordinals(search);
            assertTrue(all.size() > 20);
            if (order != SearchOrder.BEST) {
                assertEquals(SearchableNews.found(articles, query, ArticleFilter.ALL, same(order)), all);
            }
            for (int threads = 1; threads < 4; threads++) {
                Search together = search.threads(threads);
                assertEquals(all.subList(0, 9), ordinals(together.limit(9)));
                assertEquals(
                        all.subList(10, 17), ordinals(together.after(all.get(9)).limit(7)));
                assertEquals(all, ordinals(together));
            }
            assertEquals(List.of(), ordinals(search.limit(0)));
            assertEquals(List.of(), ordinals(search.after(all.get(all.size() - 1))));
            assertEquals(all.size(), search.after(all.get(3)).limit(2).count());
        }
    }

    private static ArticleOrder same(SearchOrder order) {
        return switch (order) {
            case NEWEST -> ArticleOrder.NEWEST_FIRST;
            case OLDEST -> ArticleOrder.OLDEST_FIRST;
            default -> ArticleOrder.ADDED;
        };
    }

    @Test
    void theBestPlaceHasTheMostOfTheRarestWords() throws IOException {
        String filler = "again and again ".repeat(20);
        List<Article> articles = List.of(
                Article.builder().id("0").body("flood " + filler).build(),
                Article.builder().id("1").body("flood flood " + filler).build(),
                Article.builder().id("2").title("flood").body(filler).build(),
                Article.builder()
                        .id("3")
                        .body("flood flood " + filler + filler + filler)
                        .build(),
                Article.builder().id("4").body("flood rare " + filler).build(),
                Article.builder().id("5").body(filler).build(),
                Article.builder().id("6").body("flood " + filler).build());
        try (Archive archive = Archive.open(MemoryArchive.pack(articles))) {
            assertEquals(List.of(2L, 1L, 3L, 0L, 6L, 4L), ordinals(archive.search("flood")));
            assertEquals(4L, ordinals(archive.search("flood OR rare")).get(0));
            List<Hit> hits = archive.search("flood").hits();
            List<Double> scores = hits.stream().map(Hit::score).toList();
            List<Double> sorted = new ArrayList<>(scores);
            sorted.sort(Collections.reverseOrder());
            assertEquals(sorted, scores);
            assertEquals(scores.get(3), scores.get(4));
            assertTrue(scores.get(5) > 0);
            assertEquals(
                    0,
                    archive.search("flood")
                            .order(SearchOrder.NEWEST)
                            .hits()
                            .get(0)
                            .score());
        }
    }

    @Test
    void thePageAfterAnArticleThatIsNoHitHasNoPlaceAmongTheBest() throws IOException {
        List<Article> articles = List.of(
                Article.builder().id("0").body("a").build(),
                Article.builder().id("1").body("b").build());
        try (Archive archive = Archive.open(MemoryArchive.pack(articles))) {
            Search search = archive.search("b").after(0);
            assertThrows(IllegalArgumentException.class, search::hits);
            assertEquals(List.of(1L), ordinals(search.order(SearchOrder.ADDED)));
        }
    }

    @Test
    void argumentsAreChecked() {
        Articles articles = OPENED.get(0);
        Search search = articles.search("a");
        assertThrows(QueryException.class, () -> articles.search("-a"));
        assertThrows(IllegalArgumentException.class, () -> search.limit(-1));
        assertThrows(IllegalArgumentException.class, () -> search.threads(0));
        assertThrows(IllegalArgumentException.class, () -> search.deadline(Duration.ofMillis(-1)));
        assertThrows(IndexOutOfBoundsException.class, () -> search.after(articles.size()));
    }

    @Test
    void aSearchThatTakesTooLongEnds() throws IOException {
        for (int threads = 1; threads < 3; threads++) {
            Search search = OPENED.get(0).search("a").threads(threads);
            assertThrows(SearchDeadlineException.class, search.deadline(Duration.ZERO)::count);
            assertThrows(SearchDeadlineException.class, search.deadline(Duration.ZERO)::hits);
            assertEquals(
                    search.count(), search.deadline(Duration.ofDays(1_000_000)).count());
        }
    }

    @Test
    void aClosedArchiveIsNotSearched() throws IOException {
        Archive archive = Archive.open(MemoryArchive.pack(NEWS.subList(0, 30)));
        Search search = archive.search("title:a*");
        archive.close();
        assertThrows(IllegalStateException.class, search::count);
        assertThrows(IllegalStateException.class, search::hits);
        assertThrows(IllegalStateException.class, () -> archive.search("a"));
    }
}

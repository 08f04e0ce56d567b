package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qirtas.Archive;
import org.qirtas.ArchiveSet;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleFilter;
import org.qirtas.Hit;
import org.qirtas.Profile;
import org.qirtas.Search;
import org.qirtas.SearchIndex;
import org.qirtas.SearchOrder;
import org.qirtas.SectionInfo;
import org.qirtas.SectionKind;
import org.qirtas.WriterOptions;
import org.qirtas.testing.FarSource;
import org.qirtas.testing.FarSource.Traffic;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

/**
 * The promise of docs/format/writers.md about searches from afar: how many requests come one after the other. The index of this
 * archive is too long to be read as a whole, and has long lists.
 */
class FarSearchTest {

    private static final int ARTICLES = 9_000;
    private static final int WHOLE_INDEX = 1 << 18;

    private static byte[] bytes = {};

    @BeforeAll
    static void pack() throws IOException {
        GeneratedNews news = new GeneratedNews("en", 5);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            String names = "Ab" + i + " ac" + i / 2 + " ad" + i % 3_000 + (i % 900 == 7 ? " seldom seen" : " seldom");
            articles.add(Article.builder()
                    .id("a" + i)
                    .language("en")
                    .title(names)
                    .published(
                            ArticleDate.parse(LocalDate.EPOCH.plusDays(i / 10).toString()))
                    .body(news.text(300) + " common" + (i % 5 == 0 ? "" : " usual"))
                    .build());
        }
        bytes = MemoryArchive.pack(
                articles,
                WriterOptions.DEFAULT
                        .withProfile(Profile.REMOTE)
                        .withIndex(SearchIndex.PHRASES)
                        .withThreads(2));
    }

    private static long length(Archive archive, SectionKind kind) throws IOException {
        return archive.info().sections().stream()
                .filter(section -> section.kind() == kind)
                .mapToLong(SectionInfo::bytes)
                .sum();
    }

    /** A use of a search. */
    private interface Use {
        void of(Search search) throws IOException;
    }

    /** The traffic of a search in an archive whose index has been asked before, and nothing else of it read. */
    private static Traffic further(String query, Use use) throws IOException {
        FarSource source = new FarSource(bytes);
        try (Archive archive = Archive.open(source, "far")) {
            archive.search("ab17").count();
            source.take();
            use.of(archive.search(query));
        }
        return source.take();
    }

    private static Traffic first(String query, Use use) throws IOException {
        FarSource source = new FarSource(bytes);
        try (Archive archive = Archive.open(source, "far")) {
            assertTrue(length(archive, SectionKind.SEARCH_INDEX) > WHOLE_INDEX);
            source.take();
            use.of(archive.search(query));
        }
        return source.take();
    }

    /** The first word is in one article; the second and third are in so many that their lists are in parts. */
    @ParameterizedTest
    @CsvSource({
        "ab4711, 1, 1, 1", //
        "common, 9000, 1, 1",
        "ab4711 ac2355 ad1711, 1, 1, 3",
        "ab4711 -ac77 -ad78, 1, 1, 3",
        "ac12 OR ac4000 OR missing, 4, 1, 3",
        "common usual, 7200, 2, 4",
        "common -usual, 1800, 2, 4",
        "'\"common usual\"', 7200, 3, 3",
        "ab47*, 111, 1, 1",
        "ab47* OR ad29*, 444, 1, 2",
        "usua*, 7200, 2, 2",
        "usua* comm*, 7200, 2, 4",
        "missing, 0, 1, 1"
    })
    void countsOfWordsTakeOneRequestForEachAndOneForLongLists(String query, long count, int rounds, int requests)
            throws IOException {
        Traffic traffic = further(query, search -> assertEquals(count, search.count()));
        assertTrue(traffic.rounds() <= rounds && traffic.requests() <= requests, traffic::toString);
        Traffic first = first(query, search -> assertEquals(count, search.count()));
        assertTrue(first.rounds() <= rounds + 1 && first.requests() <= requests + 1, first::toString);
    }

    @ParameterizedTest
    @CsvSource({"seen, 10, 2", "\"seldom seen\", 10, 3", "title:seen, 10, 2", "com* seldom, 10, 3"})
    void articlesTakeOneRequestMoreOneAfterTheOther(String query, int found, int rounds) throws IOException {
        for (SearchOrder order : List.of(SearchOrder.NEWEST, SearchOrder.OLDEST, SearchOrder.ADDED)) {
            Use use = search -> {
                List<Hit> hits = search.order(order).limit(10).hits();
                assertEquals(found, hits.size());
                for (Hit hit : hits) {
                    assertTrue(hit.headline().title().contains("seldom"));
                    assertTrue(hit.snippet().text().length() > 5);
                }
            };
            Traffic first = first(query, use);
            assertTrue(first.rounds() <= rounds + 1, order + " " + first);
            Traffic further = further(query, use);
            assertTrue(further.rounds() <= rounds + 1, order + " " + further);
            FarSource source = new FarSource(bytes);
            try (Archive archive = Archive.open(source, "far")) {
                archive.search("ab17").order(order).hits();
                source.take();
                use.of(archive.search(query));
            }
            Traffic warm = source.take();
            assertTrue(warm.rounds() <= rounds, order + " " + warm);
        }
    }

    @Test
    void whatIsCountedIsComparedInOneRound() throws IOException {
        Traffic phrase = further("\"ab4711 ac2355\"", search -> assertEquals(1, search.count()));
        assertTrue(phrase.rounds() <= 3, phrase::toString);
        ArticleFilter filter = ArticleFilter.ALL.withLanguages("en");
        Traffic filtered = further(
                "ab4711", search -> assertEquals(1, search.filter(filter).count()));
        assertTrue(filtered.rounds() <= 2, filtered::toString);
        Traffic best = first("seen", search -> assertEquals(10, search.hits().size()));
        assertTrue(best.rounds() <= 3, best::toString);
    }

    @Test
    void aPageOfHitsReadsFewArticles() throws IOException {
        Traffic traffic = further(
                "common", search -> search.order(SearchOrder.ADDED).limit(10).hits());
        try (Archive archive = Archive.open(new FarSource(bytes), "far")) {
            long model = length(archive, SectionKind.TEXT_MODEL) + length(archive, SectionKind.OFFSETS);
            assertTrue(traffic.bytes() < model + 2 * (1 << 16), traffic::toString);
        }
    }

    @Test
    void eachArchiveOfASetIsAskedForItself() throws IOException {
        FarSource first = new FarSource(bytes);
        FarSource second = new FarSource(bytes);
        try (ArchiveSet set = ArchiveSet.of(List.of(Archive.open(first, "first"), Archive.open(second, "second")))) {
            first.take();
            second.take();
            assertEquals(2, set.search("ab4711 ac2355").count());
            assertTrue(first.take().rounds() <= 2);
            assertTrue(second.take().rounds() <= 2);
        }
    }
}

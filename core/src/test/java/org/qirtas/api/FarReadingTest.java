package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.Profile;
import org.qirtas.SectionKind;
import org.qirtas.Selection;
import org.qirtas.WriterOptions;
import org.qirtas.testing.FarSource;
import org.qirtas.testing.FarSource.Traffic;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

/**
 * The promise of docs/format/writers.md about reading from afar: how many requests and bytes each way of reading takes, with each
 * profile.
 */
class FarReadingTest {

    private static final int ARTICLES = 4_000;
    private static final int PER_DAY = 10;
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final ArticleFilter MONTH = between(LocalDate.of(2021, 6, 1), LocalDate.of(2021, 7, 1));
    private static final ArticleFilter ALL_MONTHS = between(FIRST_DAY, FIRST_DAY.plusYears(2));

    private static final int HEADER_AND_END = 16 + (1 << 14);
    private static final int CHUNK = 1 << 16;

    private static final List<Article> articles = new ArrayList<>();
    private static final Map<Profile, byte[]> archives = new EnumMap<>(Profile.class);

    @BeforeAll
    static void pack() throws IOException {
        List<Article> news = new GeneratedNews("ar", 18).articles(ARTICLES, 900);
        for (int i = 0; i < ARTICLES; i++) {
            articles.add(news.get(i).toBuilder()
                    .id("a" + i)
                    .published(ArticleDate.parse(FIRST_DAY.plusDays(i / PER_DAY).toString()))
                    .build());
        }
        for (Profile profile : Profile.values()) {
            archives.put(
                    profile,
                    MemoryArchive.pack(
                            articles, WriterOptions.DEFAULT.withProfile(profile).withThreads(2)));
        }
    }

    private static ArticleFilter between(LocalDate start, LocalDate end) {
        return ArticleFilter.ALL.withPublished(
                start.atStartOfDay().toInstant(ZoneOffset.UTC),
                end.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static byte[] bytes(Profile profile) {
        return archives.getOrDefault(profile, new byte[0]);
    }

    private static void assertAtMost(int requests, long bytes, Traffic traffic) {
        assertTrue(traffic.requests() <= requests && traffic.bytes() <= bytes, traffic::toString);
    }

    /** Bytes of the sections of some kinds. */
    private static long bytesOf(Archive archive, SectionKind... kinds) throws IOException {
        return archive.info().sections().stream()
                .filter(section -> Arrays.asList(kinds).contains(section.kind()))
                .mapToLong(section -> section.bytes())
                .sum();
    }

    @ParameterizedTest
    @EnumSource
    void aFirstArticleAndFurtherOnes(Profile profile) throws IOException {
        FarSource source = new FarSource(bytes(profile));
        try (Archive archive = Archive.open(source, "far")) {
            assertAtMost(2, HEADER_AND_END, source.take());
            assertEquals(Optional.of(articles.get(1234)), archive.get("a1234"));
            long indexes = bytesOf(
                    archive,
                    SectionKind.COLUMNS,
                    SectionKind.CONTENT_HASHES,
                    SectionKind.ID_INDEX,
                    SectionKind.OFFSETS);
            int requests = profile == Profile.REMOTE ? 2 : 4;
            assertAtMost(requests, bytesOf(archive, SectionKind.TEXT_MODEL) + indexes + CHUNK, source.take());
            for (int i = 0; i < ARTICLES; i += 37) {
                assertEquals(Optional.of(articles.get(i)), archive.get("a" + i));
                assertAtMost(1, CHUNK, source.take());
            }
            assertEquals(Optional.empty(), archive.get("missing"));
            assertAtMost(0, 0, source.take());
        }
    }

    @ParameterizedTest
    @EnumSource
    void headlinesOfAMonth(Profile profile) throws IOException {
        assertFewRequests(profile, MONTH, 30 * PER_DAY);
    }

    @ParameterizedTest
    @EnumSource
    void headlinesOfThousandsOfArticles(Profile profile) throws IOException {
        assertFewRequests(profile, ALL_MONTHS, ARTICLES);
    }

    private static void assertFewRequests(Profile profile, ArticleFilter filter, int found) throws IOException {
        for (ArticleOrder order : ArticleOrder.values()) {
            FarSource source = new FarSource(bytes(profile));
            try (Archive archive = Archive.open(source, "far")) {
                source.take();
                assertEquals(
                        found, archive.select(filter).order(order).headlines().count());
                Traffic traffic = source.take();
                assertTrue(traffic.requests() <= (profile == Profile.REMOTE ? 2 : 4), order + " " + traffic);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCount(Profile profile) throws IOException {
        FarSource source = new FarSource(bytes(profile));
        try (Archive archive = Archive.open(source, "far")) {
            source.take();
            assertEquals(30 * PER_DAY, archive.count(MONTH));
            assertAtMost(2, CHUNK, source.take());
        }
    }

    @ParameterizedTest
    @EnumSource
    void ordinalsNeedNoMoreThanACount(Profile profile) throws IOException {
        FarSource counted = new FarSource(bytes(profile));
        try (Archive archive = Archive.open(counted, "far")) {
            assertEquals(30 * PER_DAY, archive.count(MONTH));
        }
        Traffic count = counted.take();
        for (ArticleOrder order : ArticleOrder.values()) {
            FarSource source = new FarSource(bytes(profile));
            try (Archive archive = Archive.open(source, "far")) {
                Selection all = archive.select(ArticleFilter.ALL);
                source.take();
                assertEquals(ARTICLES, all.ordinals().count());
                assertEquals(ARTICLES - 1, all.after(0).count());
                assertAtMost(0, 0, source.take());
            }
            source = new FarSource(bytes(profile));
            try (Archive archive = Archive.open(source, "far")) {
                long[] found = archive.select(MONTH).order(order).ordinals().toArray();
                assertEquals(30 * PER_DAY, found.length);
            }
            assertEquals(count, source.take());
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyKeysAndAScan(Profile profile) throws IOException {
        FarSource source = new FarSource(bytes(profile));
        try (Archive archive = Archive.open(source, "far")) {
            List<String> keys =
                    articles.subList(300, 900).stream().map(Article::key).toList();
            assertEquals(600, archive.getAll(keys).size());
            assertAtMost(6, bytes(profile).length, source.take());
            assertEquals(articles, archive.stream().toList());
            assertAtMost(20, bytes(profile).length, source.take());
        }
    }

    @Test
    void aFarArchiveIsLittleLarger() {
        int balanced = bytes(Profile.BALANCED).length;
        assertTrue(bytes(Profile.REMOTE).length <= 1.2 * balanced, () -> bytes(Profile.REMOTE).length + " " + balanced);
    }
}

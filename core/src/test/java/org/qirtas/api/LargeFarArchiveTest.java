package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.Profile;
import org.qirtas.SectionInfo;
import org.qirtas.SectionKind;
import org.qirtas.WriterOptions;
import org.qirtas.testing.FarSource;
import org.qirtas.testing.FarSource.Traffic;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

/**
 * The promise of docs/format/writers.md about an archive of any size for reading from afar: the id index of this one is too
 * long to be read as a whole.
 */
class LargeFarArchiveTest {

    private static final int ARTICLES = 90_000;
    private static final int TEXTS = 900;
    private static final int WHOLE_INDEX = 1 << 18;
    private static final int PAGE = 1 << 13;
    private static final int CHUNK = 1 << 16;

    private static byte[] bytes = {};

    private static final List<Article> articles = new ArrayList<>();

    @BeforeAll
    static void pack() throws IOException {
        List<Article> texts = new GeneratedNews("ar", 7).articles(TEXTS, 20);
        for (int i = 0; i < ARTICLES; i++) {
            articles.add(texts.get(i % TEXTS).toBuilder()
                    .id("a" + i)
                    .author("author " + i)
                    .published(
                            ArticleDate.parse(LocalDate.EPOCH.plusDays(i / 10).toString()))
                    .views((long) i * i)
                    .build());
        }
        bytes = MemoryArchive.pack(
                articles, WriterOptions.DEFAULT.withProfile(Profile.REMOTE).withThreads(2));
    }

    private static long length(Archive archive, SectionKind kind) throws IOException {
        return archive.info().sections().stream()
                .filter(section -> section.kind() == kind)
                .mapToLong(SectionInfo::bytes)
                .sum();
    }

    @Test
    void theFirstArticleTakesFiveRequestsAndAFurtherOneTwo() throws IOException {
        FarSource source = new FarSource(bytes);
        try (Archive archive = Archive.open(source, "far")) {
            assertTrue(length(archive, SectionKind.ID_INDEX) > WHOLE_INDEX);
            assertTrue(length(archive, SectionKind.COLUMNS) > WHOLE_INDEX);
            assertEquals(Optional.of(articles.get(77_777)), archive.get("a77777"));
            Traffic first = source.take();
            long model = length(archive, SectionKind.TEXT_MODEL) + length(archive, SectionKind.OFFSETS);
            assertTrue(first.requests() <= 5, first::toString);
            assertTrue(first.bytes() <= 16_400 + model + 2 * PAGE + CHUNK, first::toString);
            for (int i = 0; i < ARTICLES; i += 1_777) {
                assertEquals(Optional.of(articles.get(i)), archive.get("a" + i));
                Traffic further = source.take();
                assertTrue(further.requests() <= 2, further::toString);
                assertTrue(further.bytes() <= PAGE + CHUNK, further::toString);
            }
        }
    }

    @Test
    void theHeadlinesOfAMonthTakeTwoRequestsAfterOpening() throws IOException {
        ArticleFilter month = ArticleFilter.ALL.withPublished(
                Instant.parse("1980-05-01T00:00:00Z"), Instant.parse("1980-06-01T00:00:00Z"));
        for (ArticleOrder order : ArticleOrder.values()) {
            FarSource source = new FarSource(bytes);
            try (Archive archive = Archive.open(source, "far")) {
                source.take();
                assertEquals(310, archive.select(month).order(order).headlines().count());
                assertEquals(2, source.take().requests());
            }
        }
    }

    @Test
    void anArticleAtAnOrdinalTakesFourRequestsAndAFurtherOneOne() throws IOException {
        FarSource source = new FarSource(bytes);
        try (Archive archive = Archive.open(source, "far")) {
            assertEquals(articles.get(33_333).title(), archive.headline(33_333).title());
            assertTrue(source.take().requests() <= 4);
            for (int i = 0; i < ARTICLES; i += 1_777) {
                assertEquals(articles.get(i), archive.article(i));
                Traffic further = source.take();
                assertTrue(further.requests() <= 1 && further.bytes() <= CHUNK, further::toString);
            }
        }
    }
}

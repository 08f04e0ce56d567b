package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.CorruptArchiveException;
import org.qirtas.Grouping;
import org.qirtas.Headline;
import org.qirtas.ValueCount;
import org.qirtas.VerifyReport;
import org.qirtas.testing.GrownArchive;

/** Articles that a later generation deletes. */
class DeletionsTest {

    private static Article article(String id, int version) {
        return Article.builder()
                .id(id)
                .source("Assabah")
                .title(id + " " + version)
                .body("body of " + id)
                .build();
    }

    private final List<Article> first = List.of(article("a", 1), article("b", 1), article("a", 2));
    private final List<Article> second = List.of(article("c", 1), article("d", 1));

    /** Deletes b, both versions of a, and c; then adds a again. */
    private byte[] deleted() throws IOException {
        return new GrownArchive()
                .add(first)
                .add(second)
                .delete(0, 1, 2)
                .add(List.of(article("e", 1)))
                .delete(3)
                .add(List.of(article("a", 3)))
                .toBytes();
    }

    @Test
    void keysDoNotFindDeletedArticles() throws IOException {
        try (Archive archive = Archive.open(deleted())) {
            assertEquals(Optional.empty(), archive.get("b"));
            assertFalse(archive.contains("b"));
            assertFalse(archive.contains("c"));
            assertEquals(List.of(), archive.versions("c"));
            assertEquals(Optional.of(article("d", 1)), archive.get("d"));
            assertEquals(List.of(article("a", 3)), archive.versions("a"));
            assertEquals(0, archive.ordinals("c").count());
            assertEquals(
                    article("a", 3),
                    archive.article(archive.ordinals("a").findFirst().orElseThrow()));
            assertEquals(Optional.of(article("a", 3)), archive.get("a"));
            assertEquals(
                    Map.of("a", article("a", 3), "e", article("e", 1)), archive.getAll(List.of("a", "b", "c", "e")));
        }
    }

    @Test
    void selectionsAndCountsDoNotFindThem() throws IOException {
        try (Archive archive = Archive.open(deleted())) {
            for (ArticleOrder order : ArticleOrder.values()) {
                List<String> keys = archive.select(ArticleFilter.ALL)
                        .order(order)
                        .headlines()
                        .map(Headline::key)
                        .sorted()
                        .toList();
                assertEquals(List.of("a", "d", "e"), keys);
            }
            assertEquals(3, archive.count(ArticleFilter.ALL));
            assertEquals(3, archive.count(ArticleFilter.ALL.withSources("Assabah")));
            assertEquals(List.of(new ValueCount("Assabah", 3)), archive.counts(Grouping.SOURCE, ArticleFilter.ALL));
            assertEquals(3, archive.stream().parallel().count());
        }
    }

    @Test
    void ordinalsStillReadThem() throws IOException {
        try (Archive archive = Archive.open(deleted())) {
            assertEquals(7, archive.size());
            assertEquals(3, archive.liveSize());
            assertEquals(first.get(1), archive.article(1));
            assertEquals("b", archive.headline(1).key());
            assertTrue(archive.isDeleted(1));
            assertFalse(archive.isDeleted(4));
            assertFalse(archive.isDeleted(6));
            assertThrows(IndexOutOfBoundsException.class, () -> archive.isDeleted(7));
            assertEquals(4, archive.info().deleted());
            assertEquals(3, archive.info().generations().get(2).deleted());
        }
    }

    @Test
    void theyAreVerifiedAndTheRootCoversThem() throws IOException {
        byte[] other = new GrownArchive()
                .add(first)
                .add(second)
                .delete(0, 1)
                .add(List.of(article("e", 1)))
                .toBytes();
        try (Archive archive = Archive.open(deleted());
                Archive otherArchive = Archive.open(other)) {
            VerifyReport report = archive.verify();
            assertEquals(List.of(), report.damage());
            assertEquals(List.of(), otherArchive.verify().damage());
            assertNotEquals(
                    archive.info().generations().get(2).root(),
                    otherArchive.info().generations().get(2).root());
        }
    }

    @Test
    void anArticleIsDeletedOnce() throws IOException {
        byte[] twice = new GrownArchive()
                .add(first)
                .delete(1)
                .add(second)
                .delete(1)
                .add(List.of())
                .toBytes();
        try (Archive archive = Archive.open(twice)) {
            String damage = archive.verify().damage().toString();
            assertTrue(damage.contains("it deletes article 1, which was deleted before"), damage);
        }
    }

    @Test
    void articlesOfOtherArchivesAreNotDeleted() throws IOException {
        byte[] merged =
                new GrownArchive().add(first).merge().delete(1).add(second).toBytes();
        try (Archive archive = Archive.open(merged)) {
            String damage = archive.verify().damage().toString();
            assertTrue(damage.contains("it deletes an article that is not in the generations before it"), damage);
            assertThrows(CorruptArchiveException.class, () -> archive.get("b"));
            assertEquals(first.get(1), archive.article(1));
        }
    }
}

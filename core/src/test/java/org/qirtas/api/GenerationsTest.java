package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qirtas.testing.SelectableNews.ARTICLES;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArchiveInfo;
import org.qirtas.Article;
import org.qirtas.ArticleProof;
import org.qirtas.CorruptArchiveException;
import org.qirtas.SectionInfo;
import org.qirtas.SectionKind;
import org.qirtas.testing.GrownArchive;
import org.qirtas.testing.MemoryArchive;
import org.qirtas.testing.SelectableNews;

/** An archive of several generations beside one that has the same articles in one. */
class GenerationsTest {

    @TempDir
    static Path folder;

    private static SelectableNews news;
    private static Archive whole;
    private static Archive grown;

    @BeforeAll
    static void pack() throws IOException {
        news = new SelectableNews(folder);
        whole = news.whole();
        grown = news.inGenerations();
    }

    @AfterAll
    static void close() throws IOException {
        news.close();
    }

    @Test
    void ordinalsRunThroughAllGenerations() throws IOException {
        assertEquals(ARTICLES, grown.size());
        assertEquals(ARTICLES, grown.liveSize());
        for (int ordinal = 0; ordinal < ARTICLES; ordinal++) {
            assertEquals(news.articles().get(ordinal), grown.article(ordinal));
            assertEquals(whole.headline(ordinal), grown.headline(ordinal));
        }
        assertEquals(whole.unknownDates(), grown.unknownDates());
        assertThrows(IndexOutOfBoundsException.class, () -> grown.article(ARTICLES));
    }

    @Test
    void keysFindTheNewestOfAllGenerations() throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        news.articles().forEach(article -> keys.add(article.key()));
        assertTrue(keys.size() < ARTICLES, "there are versions");
        for (String key : keys) {
            assertEquals(whole.get(key), grown.get(key));
            assertEquals(whole.versions(key), grown.versions(key));
            assertTrue(grown.contains(key));
        }
        keys.add("absent");
        Map<String, Article> all = grown.getAll(keys);
        assertEquals(whole.getAll(keys), all);
        assertEquals(keys.size() - 1, all.size());
        assertEquals(Optional.empty(), grown.get("absent"));
        assertFalse(grown.contains("absent"));
    }

    @Test
    void allGenerationsAreWhole() throws IOException {
        List<Long> progress = new ArrayList<>();
        assertEquals(List.of(), grown.verify(progress::add).damage());
        assertEquals(ARTICLES, progress.get(progress.size() - 1));
        assertEquals(ARTICLES, progress.size());
    }

    @Test
    void itsDescriptionIsThatOfAllGenerations() {
        ArchiveInfo info = grown.info();
        assertEquals(ARTICLES, info.articles());
        long bytes = info.sections().stream().mapToLong(SectionInfo::bytes).sum();
        assertEquals(info.length(), bytes);
        assertEquals(6, count(info, SectionKind.MANIFEST));
        assertEquals(0 + 1 + 2 + 10 + 15 + 2, count(info, SectionKind.CHUNK));
    }

    private static long count(ArchiveInfo info, SectionKind kind) {
        return info.sections().stream()
                .filter(section -> section.kind() == kind)
                .mapToLong(SectionInfo::count)
                .sum();
    }

    @Test
    void proofsLeadFromEveryGenerationToTheRoot() throws IOException {
        for (int ordinal : new int[] {0, 1, 70, 71, 500, 700, 1699}) {
            ArticleProof proof = ArticleProof.of(grown, ordinal);
            assertEquals(grown.info().root(), proof.root());
            assertEquals(6, proof.generations());
            ArticleProof parsed = ArticleProof.parse(proof.toJson());
            assertEquals(proof.toJson(), parsed.toJson());
            assertEquals(grown.info().root(), parsed.root());
            assertEquals(news.articles().get(ordinal), parsed.article());
        }
        String json = ArticleProof.of(grown, 3).toJson();
        String other = json.replace("\"generation\":1,", "\"generation\":3,");
        assertNotEquals(json, other);
        assertNotEquals(grown.info().root(), ArticleProof.parse(other).root());
        String none = json.replace("\"generation\":1,", "\"generation\":6,");
        assertThrows(IllegalArgumentException.class, () -> ArticleProof.parse(none));
    }

    @Test
    void archivesOneAfterTheOtherAreOne() throws IOException {
        List<Article> first = news.articles().subList(0, 100);
        List<Article> second = news.articles().subList(100, 130);
        GrownArchive merged = new GrownArchive().add(first).merge().add(second);
        MemoryArchive.assertHolds(news.articles().subList(0, 130), merged.toBytes());
    }

    @Test
    void aGenerationContinuesTheOnesBeforeItOnly() throws IOException {
        byte[] first = GrownArchive.of(news.articles().subList(0, 3));
        byte[] other = GrownArchive.of(news.articles().subList(1, 4));
        byte[] both =
                GrownArchive.of(news.articles().subList(0, 3), news.articles().subList(3, 5));
        byte[] second = Arrays.copyOfRange(both, first.length, both.length);
        assertTrue(damage(concatenated(other, second)).contains("their root is another one"));
        assertTrue(damage(second).contains("it continues 1 generations, but only 0 are before it"));
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static String damage(byte[] bytes) {
        return assertThrows(CorruptArchiveException.class, () -> Archive.open(bytes))
                .getMessage();
    }
}

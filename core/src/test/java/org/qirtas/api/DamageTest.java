package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.ArchiveException;
import org.qirtas.ArchiveInfo;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.CorruptArchiveException;
import org.qirtas.Damage;
import org.qirtas.Headline;
import org.qirtas.VerifyReport;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

/** Damaged archives give right articles or say that they are damaged, and nothing else. */
class DamageTest {

    private static final int FLIPS = 3000;

    private static List<Article> articles;
    private static List<Headline> headlines;
    private static ArchiveInfo info;
    private static byte[] bytes;

    @BeforeAll
    static void pack() throws IOException {
        articles = new ArrayList<>(GeneratedNews.mixed(List.of("ar", "en", "zh"), 60, 220));
        articles.addAll(new GeneratedNews("el", 2).articles(15, 100));
        for (int i = 0; i < 5; i++) {
            articles.add(articles.get(30 * i).toBuilder().id("same body " + i).build());
        }
        bytes = MemoryArchive.pack(articles);
        MemoryArchive.assertHolds(articles, bytes);
        try (Archive archive = Archive.open(bytes)) {
            headlines = archive.headlines(ArticleFilter.ALL).toList();
            info = archive.info();
            assertEquals(3, info.models().size());
        }
    }

    /** A question to an archive. */
    private interface Question<T> {
        T ask() throws IOException;
    }

    /** Requires the right answer, or the error that says that the archive is damaged. */
    private static <T> void assertRightOrDamaged(T right, Question<T> question) throws IOException {
        try {
            assertEquals(right, question.ask());
        } catch (ArchiveException e) {
            assertFalse(String.valueOf(e.getMessage()).isEmpty());
        } catch (UncheckedIOException e) {
            assertInstanceOf(ArchiveException.class, e.getCause());
        }
    }

    private static void assertEveryAnswerRightOrDamaged(Archive archive) throws IOException {
        assertEquals(articles.size(), archive.size());
        assertRightOrDamaged(info, archive::info);
        for (int i = 0; i < articles.size(); i += 7) {
            int ordinal = i;
            Article article = articles.get(i);
            assertRightOrDamaged(article, () -> archive.article(ordinal));
            assertRightOrDamaged(headlines.get(i), () -> archive.headline(ordinal));
            assertRightOrDamaged(Optional.of(article), () -> archive.get(article.key()));
            assertRightOrDamaged(List.of(article), () -> archive.versions(article.key()));
        }
        assertRightOrDamaged(Optional.empty(), () -> archive.get("none"));
        Iterator<Article> iterator = archive.iterator();
        for (Article article : articles) {
            assertTrue(iterator.hasNext());
            assertRightOrDamaged(article, iterator::next);
        }
        assertFalse(iterator.hasNext());
        ArticleFilter filter = ArticleFilter.ALL.withLanguages("el").withSources("source 1");
        List<Article> filtered = articles.stream()
                .filter(article -> "el".equals(article.language()) && "source 1".equals(article.source()))
                .toList();
        assertRightOrDamaged(filtered, () -> archive.stream(filter).toList());
    }

    private static void assertNoticed(byte[] damaged) throws IOException {
        try (Archive archive = Archive.open(damaged)) {
            assertEveryAnswerRightOrDamaged(archive);
            VerifyReport report = archive.verify();
            assertFalse(report.isWhole());
            assertEquals(articles.size(), report.articles());
            assertEquals(damaged.length, report.bytes());
        } catch (ArchiveException e) {
            assertFalse(String.valueOf(e.getMessage()).isEmpty());
        }
    }

    @Test
    void aFlippedBitIsNoticed() throws IOException {
        Random random = new Random(44);
        for (int i = 0; i < FLIPS; i++) {
            int position = (int) ((long) i * bytes.length / FLIPS) + random.nextInt(bytes.length / FLIPS);
            int bit = random.nextInt(8);
            byte[] damaged = bytes.clone();
            damaged[position] ^= (byte) (1 << bit);
            try {
                assertNoticed(damaged);
            } catch (IOException | RuntimeException | Error e) {
                throw new AssertionError("bit " + bit + " of byte " + position + " of " + bytes.length, e);
            }
        }
    }

    @Test
    void aLostSectorIsNoticed() throws IOException {
        for (int start = 0; start < bytes.length; start += 512) {
            byte[] damaged = bytes.clone();
            Arrays.fill(damaged, start, Math.min(bytes.length, start + 512), (byte) 0);
            assertNoticed(damaged);
        }
    }

    @Test
    void exchangedSectorsAreNoticed() throws IOException {
        for (int start = 0; start + 1536 <= bytes.length; start += 1024) {
            byte[] damaged = bytes.clone();
            System.arraycopy(bytes, start, damaged, start + 1024, 512);
            System.arraycopy(bytes, start + 1024, damaged, start, 512);
            assertNoticed(damaged);
        }
    }

    @Test
    void aFileCutAnywhereIsNoArchive() {
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(ArchiveException.class, () -> Archive.open(cut));
        }
    }

    @Test
    void oneDamagedFrameIsOneDamagedArticle() throws IOException {
        List<Article> few = new GeneratedNews("ar", 70).articles(20, 300);
        byte[] damaged = MemoryArchive.pack(few);
        int position = damaged.length / 2;
        damaged[position] ^= 1;
        try (Archive archive = Archive.open(damaged)) {
            VerifyReport report = archive.verify();
            assertEquals(1, report.damage().size());
            Damage damage = report.damage().get(0);
            assertTrue(damage.offset() <= position && damage.offset() > position - 2000, damage.toString());
            for (int i = 0; i < few.size(); i++) {
                int ordinal = i;
                if (ordinal == damage.ordinal()) {
                    CorruptArchiveException error =
                            assertThrows(CorruptArchiveException.class, () -> archive.article(ordinal));
                    assertEquals(damage.offset(), error.offset());
                    assertEquals(ordinal, error.ordinal());
                    assertEquals(damage.message(), error.getMessage());
                    assertTrue(damage.message().contains("article " + ordinal), damage.message());
                    assertTrue(damage.message().contains("byte " + damage.offset()), damage.message());
                } else {
                    assertEquals(few.get(i), archive.article(i));
                    assertEquals(few.get(i).title(), archive.headline(i).title());
                }
            }
            assertGoesOnAfter(damage.ordinal(), archive, few);
        }
    }

    private static void assertGoesOnAfter(long damaged, Archive archive, List<Article> expected) {
        List<Article> read = new ArrayList<>();
        Iterator<Article> iterator = archive.iterator();
        while (iterator.hasNext()) {
            try {
                read.add(iterator.next());
            } catch (UncheckedIOException e) {
                assertEquals(
                        damaged,
                        assertInstanceOf(CorruptArchiveException.class, e.getCause())
                                .ordinal());
            }
        }
        List<Article> others = new ArrayList<>(expected);
        others.remove((int) damaged);
        assertEquals(others, read);
    }
}

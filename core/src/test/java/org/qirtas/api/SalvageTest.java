package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArchiveException;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.CorruptArchiveException;
import org.qirtas.Profile;
import org.qirtas.SalvageReport;
import org.qirtas.SectionInfo;
import org.qirtas.SectionKind;
import org.qirtas.UnsupportedArchiveException;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

class SalvageTest {

    private static List<Article> articles;
    private static byte[] bytes;

    @TempDir
    private Path folder;

    /** No parity: the archive is too small to have any unasked. */
    @BeforeAll
    static void pack() throws IOException {
        articles = new ArrayList<>(GeneratedNews.mixed(List.of("ar", "en"), 150, 400));
        articles.add(articles.get(10).toBuilder().id("same body").build());
        bytes = MemoryArchive.pack(articles, WriterOptions.DEFAULT.withProfile(Profile.FAST));
    }

    private static long lengthOf(SectionKind section) throws IOException {
        try (Archive archive = Archive.open(bytes)) {
            return archive.info().sections().stream()
                    .filter(part -> part.kind() == section)
                    .mapToLong(SectionInfo::bytes)
                    .sum();
        }
    }

    private SalvageReport salvage(byte[] damaged) throws IOException {
        Path file = folder.resolve("damaged.qrt");
        Files.write(file, damaged);
        return Archives.salvage(file, folder.resolve("new.qrt"), WriterOptions.DEFAULT.withOverwrite(true));
    }

    private List<Article> salvaged() throws IOException {
        try (Archive archive = Archive.open(folder.resolve("new.qrt"))) {
            assertTrue(archive.verify().isWhole());
            return archive.stream().toList();
        }
    }

    private static byte[] without(int start, int length) {
        byte[] damaged = bytes.clone();
        Arrays.fill(damaged, start, Math.min(damaged.length, start + length), (byte) 0);
        return damaged;
    }

    @Test
    void aWholeArchiveComesBackByteByByte() throws IOException {
        SalvageReport report = salvage(bytes);
        assertEquals(articles.size(), report.articles());
        assertEquals(0, report.lost());
        assertEquals(List.of(), report.damage());
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("new.qrt")));
        assertArrayEquals(
                new String[] {"damaged.qrt", "new.qrt"},
                Arrays.stream(folder.toFile().list()).sorted().toArray());
    }

    @Test
    void anArchiveWithoutItsEnd() throws IOException {
        long end = lengthOf(SectionKind.ID_INDEX) + lengthOf(SectionKind.OFFSETS) + lengthOf(SectionKind.MANIFEST) + 40;
        for (int lost = 1; lost <= end; lost += 23) {
            SalvageReport report = salvage(Arrays.copyOf(bytes, bytes.length - lost));
            assertEquals(articles.size(), report.articles());
            assertEquals(articles, salvaged());
        }
    }

    @Test
    void anUnfinishedArchiveGivesItsChunks() throws IOException {
        int end = (int)
                (lengthOf(SectionKind.ID_INDEX) + lengthOf(SectionKind.OFFSETS) + lengthOf(SectionKind.MANIFEST) + 40);
        int models = (int) (lengthOf(SectionKind.TEXT_MODEL) + lengthOf(SectionKind.COLUMNS) + 16);
        int before = 0;
        for (int length = models; length < bytes.length - end; length += 307) {
            byte[] cut = Arrays.copyOf(bytes, length);
            try {
                SalvageReport report = salvage(cut);
                int count = (int) report.articles();
                assertEquals(articles.subList(0, count), salvaged().subList(0, count));
                assertEquals(articles.size(), report.articles() + report.lost());
                assertTrue(report.articles() >= before);
                before = count;
            } catch (ArchiveException e) {
                assertEquals(0, before);
            }
        }
        assertTrue(before > articles.size() / 2, () -> "the last cut gave too few");
    }

    @Test
    void bytesThatAreMissingOrTooMuchInTheMiddle() throws IOException {
        Random random = new Random(2);
        int models = (int) (lengthOf(SectionKind.TEXT_MODEL) + 16);
        for (int i = 0; i < 40; i++) {
            int position = models + random.nextInt(bytes.length - models);
            int count = 1 + random.nextInt(50);
            byte[] shorter = new byte[bytes.length - Math.min(count, bytes.length - position)];
            System.arraycopy(bytes, 0, shorter, 0, position);
            System.arraycopy(
                    bytes, bytes.length - shorter.length + position, shorter, position, shorter.length - position);
            assertMostComesBack(shorter);
            byte[] longer = Arrays.copyOf(bytes, bytes.length + count);
            System.arraycopy(bytes, position, longer, position + count, bytes.length - position);
            assertMostComesBack(longer);
        }
    }

    private void assertMostComesBack(byte[] damaged) throws IOException {
        SalvageReport report = salvage(damaged);
        assertTrue(report.articles() >= articles.size() - 130, report.toString());
        List<Article> found = salvaged();
        if (report.withoutColumns() == 0) {
            assertTrue(articles.containsAll(found));
        } else {
            List<String> bodies = articles.stream().map(Article::body).toList();
            assertTrue(found.stream().allMatch(article -> bodies.contains(article.body())));
        }
    }

    @Test
    void lostColumnsCostNoArticle() throws IOException {
        int columns = (int) (16 + lengthOf(SectionKind.TEXT_MODEL));
        SalvageReport report = salvage(without(columns, 40));
        assertEquals(articles.size(), report.articles());
        assertEquals(articles.size(), report.withoutColumns());
        List<Article> found = salvaged();
        for (int i = 0; i < found.size(); i++) {
            assertEquals(articles.get(i).id(), found.get(i).id());
            assertEquals(articles.get(i).body(), found.get(i).body());
        }
    }

    @Test
    void theWordingOfADateOutlivesItsColumns() throws IOException {
        List<Article> dated = List.of(
                Article.builder()
                        .id("1")
                        .published(ArticleDate.parse("the day before"))
                        .updated(ArticleDate.parse("2024-03-05"))
                        .build(),
                Article.builder().id("2").build());
        byte[] damaged = MemoryArchive.pack(dated);
        Arrays.fill(damaged, 16, 56, (byte) 0);
        assertEquals(2, salvage(damaged).withoutColumns());
        assertEquals(List.of(dated.get(0).toBuilder().updated(null).build(), dated.get(1)), salvaged());
    }

    @Test
    void nothingToSalvage() throws IOException {
        Random random = new Random(3);
        byte[] noise = new byte[30_000];
        random.nextBytes(noise);
        assertThrows(UnsupportedArchiveException.class, () -> salvage(noise));
        assertThrows(UnsupportedArchiveException.class, () -> salvage(new byte[0]));
        // Without the models no article can be read.
        byte[] damaged = without(16, (int) lengthOf(SectionKind.TEXT_MODEL));
        assertThrows(CorruptArchiveException.class, () -> salvage(damaged));
        assertArrayEquals(new String[] {"damaged.qrt"}, folder.toFile().list());
    }
}

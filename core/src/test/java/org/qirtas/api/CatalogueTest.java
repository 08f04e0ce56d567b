package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArchiveSet;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.ChangedFileException;
import org.qirtas.Grouping;
import org.qirtas.Headline;
import org.qirtas.MergeOptions;
import org.qirtas.MissingModelException;
import org.qirtas.ModelCache;
import org.qirtas.ReaderOptions;
import org.qirtas.Search;
import org.qirtas.SearchOrder;
import org.qirtas.UnsupportedArchiveException;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

/** A set that is opened by a catalogue opens archives only when it needs them. Files that must not be opened are deleted. */
class CatalogueTest {

    private static final int DAYS = 5;
    private static final int ARTICLES = 3;

    @TempDir
    private Path folder;

    private final List<Path> days = new ArrayList<>();
    private Path catalogue;

    private static Article article(int day, int number) {
        return Article.builder()
                .id("d" + day + "n" + number)
                .source("source " + day)
                .language(day % 2 == 0 ? "ar" : "fa")
                .published(ArticleDate.parse("2025-03-0" + (day + 1) + "T0" + number + ":00Z"))
                .body("body " + number + " of day " + day)
                .build();
    }

    private static List<Article> articles(int day) {
        List<Article> articles = new ArrayList<>();
        for (int number = 0; number < ARTICLES; number++) {
            articles.add(article(day, number));
        }
        return articles;
    }

    @BeforeEach
    void write() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("days"));
        for (int day = 0; day < DAYS; day++) {
            days.add(Files.write(inside.resolve(day + ".qrt"), MemoryArchive.pack(articles(day))));
        }
        catalogue = folder.resolve("all.qrts");
        ArchiveSet.catalogue(days, catalogue, false);
    }

    private void deleteAllExcept(int... kept) throws IOException {
        for (int day = 0; day < DAYS; day++) {
            int candidate = day;
            if (Arrays.stream(kept).noneMatch(each -> each == candidate)) {
                Files.delete(days.get(day));
            }
        }
    }

    @Test
    void answersAreThoseOfTheList() throws IOException {
        try (ArchiveSet set = ArchiveSet.open(catalogue);
                ArchiveSet list = ArchiveSet.open(days)) {
            assertEquals(list.stream().toList(), set.stream().toList());
            assertEquals(list.liveSize(), set.liveSize());
            assertEquals(
                    list.counts(Grouping.SOURCE, ArticleFilter.ALL), set.counts(Grouping.SOURCE, ArticleFilter.ALL));
            assertEquals(
                    days.stream().map(Path::toString).toList(),
                    set.members().stream().map(ArchiveSet.Member::name).toList());
            assertEquals(catalogue.toString(), set.catalogues().get(0).name());
            for (ArchiveSet.Member member : set.members()) {
                assertTrue(member.archive().verify().isWhole(), member::name);
            }
            assertTrue(set.catalogues().get(0).archive().verify().isWhole());
        }
    }

    @Test
    void sizesAndPlacesAreKnownWithoutArchives() throws IOException {
        deleteAllExcept();
        try (ArchiveSet set = ArchiveSet.open(catalogue)) {
            assertEquals(DAYS * ARTICLES, set.size());
            assertEquals(DAYS * ARTICLES, set.liveSize());
            assertEquals(DAYS * ARTICLES, set.count(ArticleFilter.ALL));
            assertEquals(2 * ARTICLES, set.members().get(2).first());
            assertEquals(days.get(3).toString(), set.member(11).name());
            assertEquals("", set.get("none").map(Article::body).orElse(""));
            assertFalse(set.contains("neither"));
            assertEquals(List.of(), set.versions("nor this"));
        }
    }

    @Test
    void aKeyOpensTheArchiveThatHasIt() throws IOException {
        deleteAllExcept(3);
        try (ArchiveSet set = ArchiveSet.open(catalogue)) {
            assertEquals(article(3, 1), set.get("d3n1").orElseThrow());
            assertEquals(List.of(article(3, 2)), set.versions("d3n2"));
            assertEquals(2, set.getAll(List.of("d3n0", "d3n1")).size());
            NoSuchFileException missing = assertThrows(NoSuchFileException.class, () -> set.get("d2n1"));
            assertEquals(days.get(2).toString(), missing.getFile());
            assertThrows(NoSuchFileException.class, () -> set.contains("d4n0"));
        }
    }

    @Test
    void aFilterOpensTheArchivesThatMayMatch() throws IOException {
        deleteAllExcept(1, 3);
        ArticleFilter source = ArticleFilter.ALL.withSources("source 1");
        ArticleFilter persian = ArticleFilter.ALL.withLanguages("fa");
        ArticleFilter day = ArticleFilter.ALL.withPublished(
                ArticleDate.parse("2025-03-02").instant(),
                ArticleDate.parse("2025-03-03").instant());
        try (ArchiveSet set = ArchiveSet.open(catalogue)) {
            assertEquals(articles(1), set.stream(source).toList());
            assertEquals(articles(1), set.stream(day).toList());
            assertEquals(2 * ARTICLES, set.count(persian));
            assertEquals(2, set.counts(Grouping.SOURCE, persian).size());
            assertEquals(
                    ARTICLES,
                    set.select(source)
                            .order(ArticleOrder.OLDEST_FIRST)
                            .articles()
                            .count());
            assertEquals(0, set.count(ArticleFilter.ALL.withSources("another")));
            assertThrows(NoSuchFileException.class, () -> set.count(ArticleFilter.ALL.withLanguages("ar")));
        }
    }

    @Test
    void aSearchByDateOpensTheArchivesThatComeNext() throws IOException {
        deleteAllExcept(1, 2, 3, 4);
        for (int threads : new int[] {1, 3}) {
            try (ArchiveSet set = ArchiveSet.open(catalogue)) {
                Search newest = set.search("body").order(SearchOrder.NEWEST).threads(threads);
                assertEquals(
                        List.of(14L, 13L, 12L, 11L),
                        newest.limit(4).ordinals().boxed().toList());
            }
        }
        try (ArchiveSet set = ArchiveSet.open(catalogue)) {
            Search first = set.search("1").order(SearchOrder.NEWEST).limit(2);
            assertEquals(List.of(13L, 10L), first.ordinals().boxed().toList());
        }
    }

    @Test
    void anOrderByDateOpensTheArchivesThatComeNext() throws IOException {
        deleteAllExcept(0, 4);
        try (ArchiveSet set = ArchiveSet.open(catalogue)) {
            assertEquals(
                    List.of("d4n2", "d4n1"),
                    set.select(ArticleFilter.ALL)
                            .order(ArticleOrder.NEWEST_FIRST)
                            .limit(2)
                            .headlines()
                            .map(Headline::key)
                            .toList());
            assertEquals(
                    List.of("d0n0", "d0n1", "d0n2"),
                    set.select(ArticleFilter.ALL)
                            .order(ArticleOrder.OLDEST_FIRST)
                            .limit(3)
                            .headlines()
                            .map(Headline::key)
                            .toList());
        }
    }

    @Test
    void aMissingArchiveLeavesTheOthersReadable() throws IOException {
        Files.delete(days.get(2));
        try (ArchiveSet set = ArchiveSet.open(catalogue)) {
            Iterator<Article> all = set.iterator();
            for (int i = 0; i < DAYS * ARTICLES; i++) {
                if (i / ARTICLES == 2) {
                    UncheckedIOException e = assertThrows(UncheckedIOException.class, all::next);
                    assertEquals(NoSuchFileException.class, e.getCause().getClass());
                } else {
                    assertEquals(article(i / ARTICLES, i % ARTICLES), all.next());
                }
            }
            assertFalse(all.hasNext());
        }
    }

    @Test
    void aChangedArchiveIsNamedWhenItIsNeeded() throws IOException {
        Files.write(days.get(1), MemoryArchive.pack(articles(0)));
        Archives.delete(days.get(3), List.of("d3n0"), WriterOptions.DEFAULT);
        try (ArchiveSet set = ArchiveSet.open(catalogue)) {
            assertEquals(article(0, 0), set.get("d0n0").orElseThrow());
            ChangedFileException replaced = assertThrows(ChangedFileException.class, () -> set.get("d1n1"));
            assertEquals(days.get(1).toString(), replaced.archive());
            ChangedFileException grown = assertThrows(
                    ChangedFileException.class, () -> set.members().get(3).archive());
            assertTrue(grown.problem().contains("the catalogue " + catalogue), grown::problem);
        }
        ArchiveSet.catalogue(days, catalogue, true);
        try (ArchiveSet set = ArchiveSet.open(catalogue)) {
            assertFalse(set.contains("d3n0"));
            assertEquals(DAYS * ARTICLES - 1, set.liveSize());
            assertEquals(2, set.versions("d0n0").size());
        }
    }

    @Test
    void theFolderMayBeMoved() throws IOException {
        Path moved = Files.move(folder.resolve("days"), folder.resolve("moved"));
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.move(moved, home.resolve("days"));
        Files.move(catalogue, home.resolve("all.qrts"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("all.qrts"));
        for (Path opened : List.of(home.resolve("all.qrts"), link)) {
            try (ArchiveSet set = ArchiveSet.open(opened)) {
                assertEquals(article(4, 2), set.get("d4n2").orElseThrow());
            }
        }
    }

    @Test
    void aListMayHaveCataloguesAndArchives() throws IOException {
        Path other =
                Files.write(folder.resolve("other.qrt"), MemoryArchive.pack(List.of(article(8, 0), article(1, 1))));
        Path empty = folder.resolve("empty.qrts");
        ArchiveSet.catalogue(List.of(), empty, false);
        try (ArchiveSet set = ArchiveSet.open(List.of(other, catalogue, empty))) {
            assertEquals(DAYS * ARTICLES + 2, set.size());
            assertEquals(2, set.versions("d1n1").size());
            assertEquals(article(8, 0), set.get("d8n0").orElseThrow());
            assertEquals(2, set.catalogues().size());
        }
    }

    @Test
    void aCatalogueIsNoArchive() throws IOException {
        Path target = folder.resolve("new.qrt");
        assertThrows(UnsupportedArchiveException.class, () -> Archive.open(catalogue));
        assertThrows(
                UnsupportedArchiveException.class,
                () -> Archives.merge(List.of(days.get(0), catalogue), target, MergeOptions.DEFAULT));
        assertThrows(UnsupportedArchiveException.class, () -> Archives.append(catalogue, WriterOptions.DEFAULT));
        assertThrows(
                UnsupportedArchiveException.class, () -> Archives.compact(catalogue, target, WriterOptions.DEFAULT));
        assertThrows(UnsupportedArchiveException.class, () -> ArchiveSet.catalogue(List.of(catalogue), target, false));
        assertFalse(Files.exists(target));
    }

    @Test
    void whatACatalogueCannotNameIsRefused() throws IOException {
        Path target = folder.resolve("new.qrts");
        Path outside = Files.copy(days.get(0), folder.resolve("a.qrt"));
        assertThrows(
                IllegalArgumentException.class,
                () -> ArchiveSet.catalogue(List.of(outside), days.get(0).resolveSibling("new.qrts"), false));
        assertThrows(
                IllegalArgumentException.class,
                () -> ArchiveSet.catalogue(List.of(days.get(0), days.get(1), days.get(0)), target, false));
        Path strange = Files.copy(outside, folder.resolve("a:b.qrt"));
        assertThrows(IllegalArgumentException.class, () -> ArchiveSet.catalogue(List.of(strange), target, false));
        Path link = Files.createSymbolicLink(folder.resolve("link.qrt"), outside);
        assertThrows(IllegalArgumentException.class, () -> ArchiveSet.catalogue(List.of(outside, link), target, false));
        assertFalse(Files.exists(target));
        assertThrows(FileAlreadyExistsException.class, () -> ArchiveSet.catalogue(days, catalogue, false));
        Files.delete(days.get(0));
        assertThrows(NoSuchFileException.class, () -> ArchiveSet.catalogue(days, target, false));
        Files.copy(outside, days.get(0), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void theSameArchivesGiveTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(catalogue);
        ArchiveSet.catalogue(days, catalogue, true);
        assertEquals(List.of(first.length, 0), List.of((int) Files.size(catalogue), differing(first)));
    }

    private int differing(byte[] first) throws IOException {
        return Arrays.compare(first, Files.readAllBytes(catalogue));
    }

    @Test
    void anArchiveFindsItsModelInTheMembersThatHaveIt() throws IOException {
        List<Article> news = new GeneratedNews("ar", 77).articles(190, 300);
        Path holder = write("a.qrt", news.subList(0, 150), WriterOptions.DEFAULT);
        Path user = write("b.qrt", news.subList(150, 190), WriterOptions.DEFAULT.withModels(List.of(holder)));
        Path copy = Files.copy(holder, folder.resolve("c.qrt"));
        Path named = folder.resolve("models.qrts");
        ArchiveSet.catalogue(List.of(holder, user, copy), named, false);
        Files.delete(holder);
        try (ArchiveSet set = ArchiveSet.open(named, ownModels())) {
            assertEquals(news.get(150), set.article(150));
        }
        Files.delete(copy);
        try (ArchiveSet set = ArchiveSet.open(named, ownModels())) {
            MissingModelException e = assertThrows(MissingModelException.class, () -> set.article(150));
            assertEquals(user.toString(), e.archive());
        }
    }

    private static ReaderOptions ownModels() {
        return ReaderOptions.DEFAULT.withModelCache(ModelCache.ofBytes(0));
    }

    private Path write(String name, List<Article> articles, WriterOptions options) throws IOException {
        Path file = folder.resolve(name);
        try (ArchiveWriter writer = ArchiveWriter.create(file, options)) {
            for (Article article : articles) {
                writer.add(article);
            }
            writer.finish();
        }
        return file;
    }
}

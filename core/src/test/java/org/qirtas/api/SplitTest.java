package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.Grouping;
import org.qirtas.Profile;
import org.qirtas.Split;
import org.qirtas.ValueCount;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.GrownArchive;
import org.qirtas.testing.MemoryArchive;

/** Archives that are divided. */
class SplitTest {

    private static final WriterOptions FAST = WriterOptions.DEFAULT.withProfile(Profile.FAST);
    private static final List<String> SOURCES =
            List.of("الساحل", "a/b", "A:B", "a?b", "..", "none", "\ud800", "é", "e\u0301", "x".repeat(300));

    @TempDir
    private Path folder;

    private Path parts;
    private Path source;
    private List<Article> news;

    @BeforeEach
    void pack() throws IOException {
        parts = Files.createDirectory(folder.resolve("parts"));
        news = new ArrayList<>();
        List<Article> generated = GeneratedNews.mixed(List.of("ar", "en", "ru"), 40, 100);
        for (int i = 0; i < generated.size(); i++) {
            String name = i % 11 == 10 ? null : SOURCES.get(i % 11);
            news.add(generated.get(i).toBuilder().source(name).build());
        }
        source = Files.write(
                folder.resolve("news.qrt"), GrownArchive.of(news.subList(0, 70), news.subList(70, news.size())));
    }

    private static List<Article> articles(Path part) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (Archive archive = Archive.open(part)) {
            assertTrue(archive.verify().isWhole());
            for (long ordinal = 0; ordinal < archive.size(); ordinal++) {
                articles.add(archive.article(ordinal));
            }
        }
        return articles;
    }

    @Test
    void everyGroupingHasAPartForEachValue() throws IOException {
        try (Archive archive = Archive.open(source)) {
            for (Grouping grouping : Grouping.values()) {
                Map<Long, Integer> sizes = new HashMap<>();
                for (ValueCount value : archive.counts(grouping, ArticleFilter.ALL)) {
                    sizes.merge(value.count(), 1, Integer::sum);
                }
                Path target = Files.createDirectory(folder.resolve(grouping.name()));
                for (Path part : Archives.split(source, Split.by(grouping), target, FAST)) {
                    sizes.merge((long) articles(part).size(), -1, Integer::sum);
                }
                assertTrue(sizes.values().stream().allMatch(left -> left == 0), grouping + ": " + sizes);
            }
        }
    }

    @Test
    void articlesKeepTheirOrderAndNamesAreSafe() throws IOException {
        List<Path> files = Archives.split(source, Split.by(Grouping.SOURCE), parts, FAST);
        assertEquals(11, files.size());
        for (int i = 0; i < 11; i++) {
            int part = i;
            List<Article> expected = IntStream.range(0, news.size())
                    .filter(n -> n % 11 == part)
                    .mapToObj(news::get)
                    .toList();
            assertEquals(expected, articles(files.get(i)));
        }
        List<String> names =
                files.stream().map(file -> file.getFileName().toString()).toList();
        assertEquals(
                List.of(
                        "news-a_b.qrt",
                        "news-A_B-2.qrt",
                        "news-a_b-3.qrt",
                        "news-_...qrt",
                        "news-none.qrt",
                        "news-_.qrt"),
                names.subList(1, 7));
        assertEquals(List.of("news-é.qrt", "news-é-2.qrt"), names.subList(7, 9));
        assertEquals("news-" + "x".repeat(120) + ".qrt", names.get(9));
        assertEquals("news-none-2.qrt", names.get(10));
        assertThrows(
                FileAlreadyExistsException.class, () -> Archives.split(source, Split.by(Grouping.SOURCE), parts, FAST));
        assertThrows(
                NoSuchFileException.class,
                () -> Archives.split(source, Split.byCount(9), folder.resolve("absent"), FAST));
    }

    @Test
    void successiveArticles() throws IOException {
        List<Path> files = Archives.split(source, Split.byCount(50), parts, FAST);
        List<Article> all = new ArrayList<>();
        for (Path part : files) {
            assertTrue(articles(part).size() <= 50);
            all.addAll(articles(part));
        }
        assertEquals(news, all);
        assertEquals("news-001.qrt", files.get(0).getFileName().toString());
        assertEquals(3, files.size());
    }

    @Test
    void partsOfALength() throws IOException {
        long limit = Files.size(source) / 3;
        List<Article> all = new ArrayList<>();
        List<Path> files = Archives.split(source, Split.bySize(limit), parts, FAST);
        for (Path part : files) {
            assertTrue(Files.size(part) <= limit, part + " has " + Files.size(part));
            all.addAll(articles(part));
        }
        assertEquals(news, all);
        try (var there = Files.list(parts)) {
            assertEquals(files, there.sorted().toList());
        }
        assertEquals(
                news.size(),
                Archives.split(source, Split.bySize(1), parts, FAST.withOverwrite(true))
                        .size());
    }

    @Test
    void deletedArticlesBelongToNoPart() throws IOException {
        GrownArchive grown =
                new GrownArchive().add(news.subList(0, 4)).delete(2).add(news.subList(4, 6));
        Path deleting = Files.write(folder.resolve("deleting.qrt"), grown.toBytes());
        List<Path> files = Archives.split(deleting, Split.byCount(3), parts, FAST);
        assertEquals(List.of(news.get(0), news.get(1), news.get(3)), articles(files.get(0)));
        assertEquals(news.subList(4, 6), articles(files.get(1)));
    }

    @Test
    void redactedArticlesBelongToNoPart() throws IOException {
        Path one = Files.write(folder.resolve("one.qrt"), MemoryArchive.pack(news.subList(0, 5), FAST));
        Path redacted = folder.resolve("redacted.qrt");
        Archives.redact(one, List.of(news.get(2).key()), redacted, FAST);
        List<Path> files = Archives.split(redacted, Split.byCount(3), parts, FAST);
        assertEquals(news.subList(0, 2), articles(files.get(0)).subList(0, 2));
        assertEquals(List.of(news.get(3)), articles(files.get(0)).subList(2, 3));
        assertEquals(List.of(news.get(4)), articles(files.get(1)));
        Path empty = Files.write(folder.resolve("empty.qrt"), MemoryArchive.pack(List.of(), FAST));
        assertEquals(List.of(), Archives.split(empty, Split.byCount(3), parts, FAST));
        assertFalse(Files.exists(parts.resolve("empty-001.qrt")));
    }

    @Test
    void impossibleParts() {
        assertThrows(IllegalArgumentException.class, () -> Split.byCount(0));
        assertThrows(IllegalArgumentException.class, () -> Split.bySize(-1));
    }
}

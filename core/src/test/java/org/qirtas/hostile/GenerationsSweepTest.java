package org.qirtas.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Archive;
import org.qirtas.ArchiveException;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.ModelInfo;
import org.qirtas.Profile;
import org.qirtas.WriterOptions;
import org.qirtas.testing.DamageCases;
import org.qirtas.testing.GeneratedNews;

/**
 * Damages a small archive of several generations, with and without an unfinished append: articles, further articles coded
 * with the same text model and new versions of some, deletions, one article that is there again. Whatever is read is
 * right or names the damage: an older version, "not found" and a deleted article are wrong.
 */
class GenerationsSweepTest {

    private static final int SAMPLE = 1_500;

    /** Articles of a damaged file are salvaged in one case of so many, whichever thread comes first. */
    private static final int SALVAGED = 150;

    private static final List<Article> NEWS = new GeneratedNews("ar", 6).articles(130, 120);
    private static final Article AGAIN =
            NEWS.get(3).toBuilder().title("there again").build();

    /** The articles by ordinal. */
    private static final List<Article> ARTICLES = new ArrayList<>();

    private static byte[] whole = {};

    private final AtomicInteger tried = new AtomicInteger();
    private final Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void grow(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("news.qrt");
        WriterOptions options =
                WriterOptions.DEFAULT.withProfile(Profile.FAST).withThreads(1).withParity(3);
        List<Article> second = new ArrayList<>(NEWS.subList(100, 130));
        for (int changed = 0; changed < 20; changed += 2) {
            second.add(NEWS.get(changed).toBuilder().title("changed " + changed).build());
        }
        try (ArchiveWriter writer = ArchiveWriter.create(file, options)) {
            add(writer, NEWS.subList(0, 100));
        }
        try (ArchiveWriter writer = Archives.append(file, options)) {
            add(writer, second);
        }
        Archives.delete(
                file,
                List.of(NEWS.get(3).key(), NEWS.get(50).key(), NEWS.get(101).key()),
                options);
        try (ArchiveWriter writer = Archives.append(file, options)) {
            add(writer, List.of(AGAIN));
        }
        whole = Files.readAllBytes(file);
        try (Archive archive = Archive.open(whole)) {
            assertTrue(archive.verify().isWhole());
            assertEquals(3, archive.info().deleted());
            assertTrue(archive.info().models().stream().anyMatch(ModelInfo::isReference));
        }
    }

    private static void add(ArchiveWriter writer, List<Article> articles) throws IOException {
        for (Article article : articles) {
            writer.add(article);
            ARTICLES.add(article);
        }
        writer.finish();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 700})
    void nothingOlderIsShown(int unfinished) {
        byte[] file = Arrays.copyOf(whole, whole.length + unfinished);
        System.arraycopy(whole, 0, file, whole.length, unfinished);
        DamageCases cases = new DamageCases(file);
        // A file whose end is cut off or zeros looks like an unfinished append.
        cases.numbers(SAMPLE)
                .filter(number -> number < cases.ofBytes())
                .parallel()
                .forEach(number -> {
                    byte[] damaged = cases.damaged(number);
                    int place = Arrays.mismatch(file, damaged);
                    if (place >= 0) {
                        tryCase(number, damaged, place < whole.length);
                    }
                });
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong.size() + " wrong answers of " + tried, wrong.peek());
        }
        assertTrue(tried.get() > SAMPLE / 2, tried + " cases");
    }

    private void tryCase(int number, byte[] damaged, boolean isInside) {
        tried.incrementAndGet();
        try {
            assertTrueOrNamed(damaged, isInside);
            if (number % SALVAGED == 0) {
                assertSalvaged(damaged);
            }
        } catch (IOException | RuntimeException | Error e) {
            wrong.add(new AssertionError("case " + number, e));
        }
    }

    private static void assertTrueOrNamed(byte[] damaged, boolean isInside) throws IOException {
        try (Archive archive = Archive.open(damaged)) {
            assertEquals(ARTICLES.size(), archive.size());
            assertEquals(ARTICLES.size() - 3, archive.liveSize());
            for (int ordinal = 0; ordinal < ARTICLES.size(); ordinal++) {
                assertAnswers(archive, ordinal);
            }
            assertAnswer(() -> assertFalse(archive.contains(NEWS.get(50).key())));
            assertAnswer(() -> assertEquals(List.of(AGAIN), archive.versions(AGAIN.key())));
            assertAnswer(
                    () -> assertEquals(ARTICLES.size() - 3, archive.stream().count()));
            assertEquals(!isInside, archive.verify().isWhole(), "verify");
        } catch (ArchiveException e) {
            assertTrue(String.valueOf(e.getMessage()).length() > 20, e.getMessage());
        }
    }

    private static void assertAnswers(Archive archive, int ordinal) {
        Article article = ARTICLES.get(ordinal);
        boolean isDeleted = ordinal == 3 || ordinal == 50 || ordinal == 101;
        Article newest = ARTICLES.get(ARTICLES.lastIndexOf(article));
        for (Article later : ARTICLES) {
            newest = later.key().equals(article.key()) ? later : newest;
        }
        Article expected = newest;
        assertAnswer(() -> assertEquals(article, archive.article(ordinal)));
        assertAnswer(
                () -> assertEquals(article.title(), archive.headline(ordinal).title()));
        assertAnswer(() -> assertEquals(isDeleted, archive.isDeleted(ordinal)));
        assertAnswer(() -> {
            if (isDeleted && !article.key().equals(AGAIN.key())) {
                assertTrue(archive.get(article.key()).isEmpty());
            } else {
                assertEquals(expected, archive.get(article.key()).orElseThrow());
            }
        });
    }

    /** An answer, which may be an error that names the damage. */
    private interface Answer {
        void check() throws IOException;
    }

    private static void assertAnswer(Answer answer) {
        try {
            answer.check();
        } catch (ArchiveException e) {
            assertTrue(String.valueOf(e.getMessage()).length() > 20, e.getMessage());
        } catch (UncheckedIOException e) {
            assertInstanceOf(ArchiveException.class, e.getCause());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A salvaged archive has most articles, and nothing that the archive did not have. */
    private static void assertSalvaged(byte[] damaged) throws IOException {
        Path folder = Files.createTempDirectory("sweep");
        Path source = Files.write(folder.resolve("damaged"), damaged);
        Path target = folder.resolve("salvaged");
        try {
            Archives.salvage(source, target, WriterOptions.DEFAULT);
            Set<Article> known = new HashSet<>(ARTICLES);
            try (Archive salvaged = Archive.open(target)) {
                assertTrue(salvaged.stream().allMatch(known::contains));
                assertTrue(salvaged.size() >= ARTICLES.size() - 5, () -> salvaged.size() + " articles");
            }
        } finally {
            Files.deleteIfExists(target);
            Files.delete(source);
            Files.delete(folder);
        }
    }
}

package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

/**
 * Many threads on one archive, an archive closed while it is read, archives opened by the thousand. Takes seconds; with
 * {@code -Dqirtas.test.seconds=60} as long as that.
 */
class ConcurrencyTest {

    private static final int THREADS = 64;
    private static final int SECONDS = Integer.getInteger("qirtas.test.seconds", 4);
    private static final int OPENS_A_SECOND = 400;
    private static final Path SELF = Path.of("/proc/self");

    @TempDir
    private static Path folder;

    /** Those of three languages stand in dictionaries; there are too few of the others, which have frames. */
    private static List<Article> articles;

    private static List<Article> ofOneSource;
    private static Path file;
    private static ExecutorService threads;

    @BeforeAll
    static void pack() throws IOException {
        articles = new ArrayList<>(GeneratedNews.mixed(List.of("ar", "en", "zh"), 150, 300));
        articles.addAll(GeneratedNews.mixed(List.of("fa", "he", "ru", "el", "hi", "th"), 25, 200));
        ofOneSource = articles.stream()
                .filter(article -> "source 1".equals(article.source()))
                .toList();
        file = Files.write(folder.resolve("news.qrt"), MemoryArchive.pack(articles));
        threads = Executors.newFixedThreadPool(THREADS);
    }

    @AfterAll
    static void end() {
        threads.shutdownNow();
    }

    /** Asks one of the questions and compares the answer. */
    private static void ask(Archive archive, Random random) throws IOException {
        int ordinal = random.nextInt(articles.size());
        Article article = articles.get(ordinal);
        switch (random.nextInt(6)) {
            case 0 -> assertEquals(article, archive.article(ordinal));
            case 1 -> assertEquals(Optional.of(article), archive.get(article.key()));
            case 2 -> assertEquals(Optional.empty(), archive.get("none " + ordinal));
            case 3 -> assertEquals(article.title(), archive.headline(ordinal).title());
            case 4 -> assertEquals(List.of(article), archive.versions(article.key()));
            default ->
                assertEquals(
                        ofOneSource,
                        archive.stream(ArticleFilter.ALL.withSources("source 1"))
                                .toList());
        }
    }

    private static void run(List<Callable<Long>> tasks) throws InterruptedException, ExecutionException {
        for (Future<Long> future : threads.invokeAll(tasks)) {
            assertTrue(future.get() > 0);
        }
    }

    @Test
    void manyThreadsOnOneArchive() throws IOException, InterruptedException, ExecutionException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        try (Archive archive = Archive.open(file)) {
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(thread);
                tasks.add(() -> {
                    long asked = 0;
                    while (System.nanoTime() < end || asked == 0) {
                        ask(archive, random);
                        asked++;
                    }
                    return asked;
                });
            }
            run(tasks);
        }
    }

    /** Asks, and counts how often it is interrupted meanwhile. */
    private static long askUntilInterrupted(Archive archive, Random random, Queue<Thread> askers, long times)
            throws IOException {
        askers.add(Thread.currentThread());
        long interrupts = 0;
        while (interrupts < times) {
            ask(archive, random);
            interrupts += Thread.interrupted() ? 1 : 0;
        }
        askers.remove(Thread.currentThread());
        return interrupts;
    }

    private static long interrupt(Queue<Thread> askers) throws InterruptedException {
        long interrupts = 1;
        while (askers.isEmpty()) {
            Thread.sleep(1);
        }
        while (!askers.isEmpty()) {
            askers.forEach(Thread::interrupt);
            interrupts++;
            Thread.sleep(0, 100_000);
        }
        return interrupts;
    }

    @Test
    void interruptedThreadsAndOthers() throws IOException, InterruptedException, ExecutionException {
        try (Archive archive = Archive.open(file)) {
            List<Callable<Long>> tasks = new ArrayList<>();
            Queue<Thread> askers = new ConcurrentLinkedQueue<>();
            for (int thread = 0; thread < 4; thread++) {
                Random random = new Random(thread);
                tasks.add(() -> askUntilInterrupted(archive, random, askers, 250L * SECONDS));
                tasks.add(() -> {
                    for (int asked = 0; asked < 250 * SECONDS; asked++) {
                        ask(archive, random);
                    }
                    return 1L;
                });
            }
            tasks.add(() -> interrupt(askers));
            run(tasks);
        }
    }

    /** Asks until the archive is closed. */
    private static long askUntilClosed(Archive archive, Random random) throws IOException {
        long asked = 1;
        while (true) {
            try {
                ask(archive, random);
                asked++;
            } catch (IllegalStateException e) {
                assertEquals(file + " is closed", e.getMessage());
                return asked;
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    @Test
    void anArchiveClosedWhileItIsRead() throws IOException, InterruptedException, ExecutionException {
        for (int round = 0; round < 10 * SECONDS; round++) {
            Archive archive = Archive.open(file);
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS - 1; thread++) {
                Random random = new Random(round * THREADS + thread);
                tasks.add(() -> askUntilClosed(archive, random));
            }
            long pause = new Random(round).nextInt(40);
            tasks.add(() -> {
                Thread.sleep(pause);
                archive.close();
                return 1L;
            });
            run(tasks);
        }
    }

    private static long descriptors() throws IOException {
        try (Stream<Path> descriptors = Files.list(SELF.resolve("fd"))) {
            return descriptors.count();
        }
    }

    private static long residentKilobytes() throws IOException {
        try (Stream<String> lines = Files.lines(SELF.resolve("status"))) {
            String line =
                    lines.filter(text -> text.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", ""));
        }
    }

    private static void openAndRead(int times, Random random) throws IOException {
        for (int i = 0; i < times; i++) {
            try (Archive archive = Archive.open(file)) {
                if (i % 8 == 0) {
                    ask(archive, random);
                }
            }
        }
    }

    private static void openAndForget(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            assertEquals(articles.size(), Archive.open(file).size());
        }
    }

    @Test
    void forgottenArchivesAreClosed() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(SELF), "only Linux tells what a process holds");
        long before = descriptors();
        openAndForget(200);
        for (int i = 0; i < 100 && descriptors() > before + 5; i++) {
            System.gc();
            Thread.sleep(50);
        }
        assertTrue(descriptors() <= before + 5, () -> before + " descriptors before");
    }

    @Test
    void openingOftenLeaksNothing() throws IOException {
        assumeTrue(Files.isDirectory(SELF), "only Linux tells what a process holds");
        Random random = new Random(1);
        openAndRead(300, random);
        System.gc();
        long descriptors = descriptors();
        long before = residentKilobytes();
        int opens = OPENS_A_SECOND * SECONDS;
        openAndRead(opens, random);
        long left = descriptors() - descriptors;
        System.gc();
        long after = residentKilobytes();
        System.out.printf("%,d opens: %d descriptors more, memory %,d to %,d KB%n", opens, left, before, after);
        assertTrue(left <= 5, () -> left + " descriptors more");
        assertTrue(after < before + 150_000, () -> before + " and " + after + " KB");
    }
}

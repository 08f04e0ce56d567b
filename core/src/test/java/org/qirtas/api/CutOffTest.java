package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

/** A file that is cut off while many threads read it: they get right articles or an IOException, and nothing else. */
class CutOffTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = Integer.getInteger("qirtas.test.rounds", 60);

    @TempDir
    private static Path folder;

    private static List<Article> articles;
    private static byte[] bytes;
    private static ExecutorService threads;

    @BeforeAll
    static void pack() throws IOException {
        articles = GeneratedNews.mixed(GeneratedNews.LANGUAGES, 30, 200);
        bytes = MemoryArchive.pack(articles);
        threads = Executors.newFixedThreadPool(THREADS);
    }

    @AfterAll
    static void end() {
        threads.shutdownNow();
    }

    /** Reads one thing; whether all of it came. */
    private static boolean readOne(Archive archive, Random random) {
        int ordinal = random.nextInt(articles.size());
        Article article = articles.get(ordinal);
        try {
            switch (random.nextInt(20)) {
                case 0 -> assertEquals(articles, archive.stream().toList());
                case 1 ->
                    assertEquals(
                            articles.size(),
                            archive.headlines(ArticleFilter.ALL).count());
                case 2 -> assertTrue(archive.verify().isWhole());
                case 3, 4, 5 -> assertEquals(article, archive.get(article.key()).orElseThrow());
                default -> assertEquals(article, archive.article(ordinal));
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static long readUntilCut(Archive archive, Random random, CountDownLatch reading) {
        long failed = 0;
        for (long read = 0; failed < 50; read++) {
            failed += readOne(archive, random) ? 0 : 1;
            if (read == 10) {
                reading.countDown();
            }
        }
        return failed;
    }

    private static void cut(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    @Test
    void allThreadsGoOn() throws IOException, InterruptedException, ExecutionException {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round);
            Path file = Files.write(folder.resolve(round + ".qrt"), bytes);
            CountDownLatch reading = new CountDownLatch(THREADS - 1);
            try (Archive archive = Archive.open(file)) {
                List<Callable<Long>> tasks = new ArrayList<>();
                for (int thread = 0; thread < THREADS - 1; thread++) {
                    Random own = new Random(random.nextLong());
                    tasks.add(() -> readUntilCut(archive, own, reading));
                }
                tasks.add(() -> {
                    reading.await();
                    cut(file, random.nextInt(1000));
                    return 1L;
                });
                for (Future<Long> result : threads.invokeAll(tasks)) {
                    assertTrue(result.get() > 0);
                }
            }
            Files.delete(file);
        }
    }
}

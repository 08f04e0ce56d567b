package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.WriterOptions;

/** A writer used by two threads at once says so, and writes what it has accepted. */
class WriterThreadsTest {

    private static final int MAX_ARTICLES = 1_000_000;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static Article article(String thread, int number) {
        return Article.builder().id(thread + number).source(thread).build();
    }

    @Test
    void aSecondThreadIsRefusedAndTheFirstGoesOn() throws IOException, ExecutionException, InterruptedException {
        Semaphore inside = new Semaphore(0);
        Semaphore leave = new Semaphore(0);
        AtomicBoolean first = new AtomicBoolean(true);
        WriterOptions options = WriterOptions.DEFAULT.withProgress((phase, done, total) -> {
            if (first.getAndSet(false)) {
                inside.release();
                leave.acquireUninterruptibly();
            }
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArchiveWriter writer = ArchiveWriter.create(out, options)) {
            writer.add(article("a", 1));
            Future<?> finishing = threads.submit(() -> {
                writer.finish();
                return null;
            });
            inside.acquire();
            Exception e = assertThrows(IllegalStateException.class, () -> writer.add(article("b", 1)));
            assertEquals(
                    "the writer is being used by another thread; only one thread at a time may use it", e.getMessage());
            assertThrows(IllegalStateException.class, writer::finish);
            assertThrows(IllegalStateException.class, writer::close);
            leave.release();
            finishing.get();
        }
        try (Archive archive = Archive.open(out.toByteArray())) {
            assertEquals(List.of(article("a", 1)), archive.stream().toList());
        }
    }

    /** Two threads add until they have met: what was accepted is there, in the order in which each of them added. */
    @Test
    void nothingIsLostOrMixedWhenTwoThreadsMeet() throws IOException, ExecutionException, InterruptedException {
        AtomicInteger refused = new AtomicInteger();
        CyclicBarrier start = new CyclicBarrier(2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<List<Article>> accepted = new ArrayList<>();
        try (ArchiveWriter writer = ArchiveWriter.create(out, WriterOptions.DEFAULT)) {
            List<Callable<List<Article>>> adders = List.of(
                    () -> addUntilRefused(writer, "a", start, refused),
                    () -> addUntilRefused(writer, "b", start, refused));
            for (Future<List<Article>> adder : threads.invokeAll(adders)) {
                accepted.add(adder.get());
            }
            assertEquals(accepted.get(0).size() + accepted.get(1).size(), writer.size());
            writer.finish();
        }
        try (Archive archive = Archive.open(out.toByteArray())) {
            for (List<Article> ofThread : accepted) {
                String source =
                        ofThread.isEmpty() ? "" : String.valueOf(ofThread.get(0).source());
                assertEquals(
                        ofThread,
                        archive.stream()
                                .filter(article -> source.equals(article.source()))
                                .toList());
            }
        }
    }

    private static List<Article> addUntilRefused(
            ArchiveWriter writer, String thread, CyclicBarrier start, AtomicInteger refused) throws Exception {
        List<Article> accepted = new ArrayList<>();
        start.await();
        for (int i = 0; refused.get() < 10 && i < MAX_ARTICLES; i++) {
            Article article = article(thread, i);
            try {
                writer.add(article);
                accepted.add(article);
            } catch (IllegalStateException e) {
                refused.incrementAndGet();
            }
        }
        return accepted;
    }
}

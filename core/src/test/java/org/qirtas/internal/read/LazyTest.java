package org.qirtas.internal.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class LazyTest {

    private static final int THREADS = 16;

    /** A text model takes so much memory that many copies of it at once are too much. */
    @Test
    void manyThreadsLoadOnce() throws InterruptedException, ExecutionException {
        AtomicInteger loads = new AtomicInteger();
        Lazy<Integer> lazy = new Lazy<>(() -> {
            LockSupport.parkNanos(30_000_000);
            return loads.incrementAndGet();
        });
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> values = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                values.add(threads.submit(() -> {
                    start.await();
                    return lazy.get();
                }));
            }
            for (Future<Integer> value : values) {
                assertEquals(1, value.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, loads.get());
    }

    @Test
    void anErrorIsNotKept() throws IOException {
        AtomicInteger loads = new AtomicInteger();
        Lazy<Integer> lazy = new Lazy<>(() -> {
            if (loads.incrementAndGet() == 1) {
                throw new IOException("not yet");
            }
            return loads.get();
        });
        assertThrows(IOException.class, lazy::get);
        assertEquals(2, lazy.get());
        assertEquals(2, lazy.get());
    }
}

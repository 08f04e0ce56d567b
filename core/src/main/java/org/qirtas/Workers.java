package org.qirtas;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.qirtas.text.Pieces;

/** Runs tasks on a number of threads and hands their results back in order; with one thread, in the caller's. */
final class Workers implements Closeable, Pieces {

    private final int count;
    private final @Nullable ExecutorService threads;

    Workers(int threads) {
        count = threads;
        this.threads = threads == 1 ? null : Executors.newFixedThreadPool(threads, Workers::thread);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "qirtas-writer");
        thread.setDaemon(true);
        return thread;
    }

    /** Takes a result of a task. */
    interface Receiver<T> {
        void accept(T result) throws IOException;
    }

    @Override
    public int threads() {
        return count;
    }

    @Override
    public void each(int pieces, IntConsumer piece) {
        List<Callable<Integer>> tasks = new ArrayList<>(pieces);
        for (int i = 0; i < pieces; i++) {
            int number = i;
            tasks.add(() -> {
                piece.accept(number);
                return number;
            });
        }
        try {
            each(tasks, number -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands each result to a receiver, in the order of the tasks and from the caller's thread. */
    <T> void each(List<Callable<T>> tasks, Receiver<T> receiver) throws IOException {
        List<Future<T>> futures = new ArrayList<>(tasks.size());
        if (threads != null) {
            for (Callable<T> task : tasks) {
                futures.add(threads.submit(task));
            }
        }
        for (int i = 0; i < tasks.size(); i++) {
            receiver.accept(threads == null ? call(tasks.get(i)) : result(futures.get(i)));
        }
    }

    private static <T> T call(Callable<T> task) throws IOException {
        try {
            return task.call();
        } catch (Exception e) {
            throw unchecked(e);
        }
    }

    private static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted while packing").initCause(e);
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        }
    }

    private static IOException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        return cause instanceof IOException io ? io : new IOException("a task failed", cause);
    }

    /** Ends the threads and waits for the tasks that run, for they may use what the caller frees next. */
    @Override
    public void close() {
        if (threads == null) {
            return;
        }
        threads.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

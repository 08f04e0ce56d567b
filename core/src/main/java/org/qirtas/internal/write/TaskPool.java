package org.qirtas.internal.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.io.WorkerThreads;
import org.qirtas.internal.training.Parallel;

/**
 * Runs tasks on a number of threads and returns their results in order. With one thread it runs them in the caller's
 * thread.
 */
final class TaskPool implements Closeable, Parallel {

    private final int count;
    private final @Nullable WorkerThreads threads;

    TaskPool(int threads) {
        count = threads;
        this.threads = threads == 1 ? null : new WorkerThreads(threads, "qirtas-writer", "packing");
    }

    /** Receives the result of a task. */
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

    /** Passes each result to a receiver, in the order of the tasks and in the caller's thread. */
    <T> void each(List<Callable<T>> tasks, Receiver<T> receiver) throws IOException {
        begin(tasks).each(receiver);
    }

    /** Starts tasks. With one thread each runs when its result is requested. */
    <T> Results<T> begin(List<Callable<T>> tasks) {
        Results<T> results = new Results<>();
        for (Callable<T> task : tasks) {
            if (threads == null) {
                results.add(() -> call(task));
            } else {
                Future<T> future = threads.submit(task);
                results.add(() -> result(threads, future));
            }
        }
        return results;
    }

    /** Present or future results, each passed on once. For one thread. */
    static final class Results<T> {
        private final Queue<Result<T>> results = new ArrayDeque<>();

        private interface Result<T> {
            T get() throws IOException;
        }

        private void add(Result<T> result) {
            results.add(result);
        }

        /** Waits for each result and passes it to a receiver, in the order of the tasks. */
        void each(Receiver<T> receiver) throws IOException {
            for (Result<T> next = results.poll(); next != null; next = results.poll()) {
                receiver.accept(next.get());
            }
        }
    }

    private static <T> T call(Callable<T> task) throws IOException {
        try {
            return task.call();
        } catch (Exception e) {
            throw unchecked(e);
        }
    }

    private static <T> T result(WorkerThreads threads, Future<T> future) throws IOException {
        try {
            return threads.result(future);
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        }
    }

    private static IOException unchecked(@Nullable Throwable cause) {
        return cause instanceof FormatException limit ? beyond(limit) : WorkerThreads.thrown(cause, "a task failed");
    }

    /** Articles within the limits can exceed them together. */
    static IOException beyond(FormatException limit) {
        return new IOException("the articles are more than an archive can hold: " + limit.problem(), limit);
    }

    /** Ends the threads and waits for running tasks, because they may use memory that the caller frees next. */
    @Override
    public void close() {
        if (threads != null) {
            threads.close();
        }
    }
}

package org.qirtas.internal.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A number of daemon threads for tasks. For one thread that submits them. */
public final class WorkerThreads implements Closeable {

    private final ExecutorService threads;
    private final String doing;

    /**
     * Starts no thread before the first task.
     *
     * @param count number of threads
     * @param name name of each
     * @param doing what an interrupted caller was doing, such as {@code packing}
     */
    public WorkerThreads(int count, String name, String doing) {
        threads = Executors.newFixedThreadPool(count, task -> thread(task, name));
        this.doing = doing;
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Begins a task. */
    public <T> Future<T> submit(Callable<T> task) {
        return threads.submit(task);
    }

    /** Waits for the result of a task. */
    public <T> T result(Future<T> future) throws IOException, ExecutionException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted while " + doing).initCause(e);
        }
    }

    /** Throws what a task threw, or returns it as an {@code IOException}. */
    public static IOException thrown(@Nullable Throwable cause, String otherwise) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        return cause instanceof IOException io ? io : new IOException(otherwise, cause);
    }

    /** Ends the threads and waits for running tasks, because they may use what the caller frees next. */
    @Override
    public void close() {
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

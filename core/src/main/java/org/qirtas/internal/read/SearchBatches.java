package org.qirtas.internal.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.qirtas.internal.io.WorkerThreads;

/**
 * Searches ordinals in batches on a number of threads. Results come in the order of the ordinals. With one thread all is
 * done in the caller's thread.
 */
final class SearchBatches {

    /** Number of ordinals in a batch if the next one depends on it. */
    static final int SMALL = 1 << 5;

    /** Number of ordinals in the first batch at most. */
    private static final int FIRST = 16;

    /** Number of ordinals in a batch at most. */
    static final int LARGE = 1 << 9;

    /** Batches for each thread that are begun before the result of the first is taken. */
    private static final int AHEAD = 2;

    private final SelectedOrdinals ordinals;
    private final int max;
    private int size;

    /**
     * Batches of ordinals.
     *
     * @param wanted number of results that are wanted
     * @param max number of ordinals in a batch at most
     */
    SearchBatches(SelectedOrdinals ordinals, long wanted, int max) {
        this.ordinals = ordinals;
        this.max = max;
        size = (int) Math.min(FIRST, wanted);
    }

    /** Searches a batch. For any number of threads. */
    interface Searcher {
        FoundArticles search(long[] ordinals) throws IOException;
    }

    /** Takes the result of a batch, and returns whether more are needed. */
    interface Receiver {
        boolean take(FoundArticles found) throws IOException;
    }

    /**
     * Searches until the ordinals end, or the receiver needs no more. The first batch, which may be enough, is searched
     * before threads are started.
     */
    void search(int threads, Searcher searcher, Receiver receiver) throws IOException {
        long[] batch = next();
        while (batch.length > 0 && receiver.take(searcher.search(batch))) {
            if (threads > 1) {
                searchTogether(threads, searcher, receiver);
                return;
            }
            batch = next();
        }
    }

    /** The next ordinals, none at the end. Batches grow, so that a search that soon finds enough reads little. */
    private long[] next() throws IOException {
        long[] batch = new long[size];
        int length = 0;
        for (long next = 0; length < size && next != Ordinals.NONE; length += next == Ordinals.NONE ? 0 : 1) {
            next = ordinals.next();
            batch[length] = next;
        }
        size = Math.min(max, 2 * size);
        return length == batch.length ? batch : Arrays.copyOf(batch, length);
    }

    private void searchTogether(int threads, Searcher searcher, Receiver receiver) throws IOException {
        Queue<Future<FoundArticles>> begun = new ArrayDeque<>();
        try (WorkerThreads pool = new WorkerThreads(threads, "qirtas-search", "searching")) {
            boolean isMore = true;
            do {
                while (isMore && begun.size() < AHEAD * threads) {
                    long[] batch = next();
                    isMore = batch.length > 0;
                    if (isMore) {
                        begun.add(pool.submit(() -> searcher.search(batch)));
                    }
                }
            } while (!begun.isEmpty() && receiver.take(result(pool, begun.remove())));
        }
    }

    private static FoundArticles result(WorkerThreads pool, Future<FoundArticles> future) throws IOException {
        try {
            return pool.result(future);
        } catch (ExecutionException e) {
            throw WorkerThreads.thrown(e.getCause(), "a search failed");
        }
    }
}

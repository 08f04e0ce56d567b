package org.qirtas.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.qirtas.ByteRange;

/**
 * The blocks of a file: in memory, coming, or still to be requested. Threads that need the same block share one
 * request. For any number of threads.
 */
final class Blocks {

    private final BlockLoader loader;
    private final CacheOptions options;
    private final long length;
    private final Object lock = new Object();

    // Guarded by the lock:
    private final MemoryCache memory;
    private final Map<Long, CompletableFuture<byte[]>> coming = new HashMap<>();
    private final ReadingWindow window;
    private final Announcement announced;

    Blocks(BlockLoader loader, long length, CacheOptions options) {
        this.loader = loader;
        this.options = options;
        this.length = length;
        memory = new MemoryCache(options.memory());
        window = new ReadingWindow(length, options);
        announced = new Announcement(options.memory() / 2 / Block.LENGTH);
    }

    /** Keeps the blocks that the first bytes of the file fill. */
    void keepHead(byte[] head) {
        synchronized (lock) {
            for (long i = 0; i < Block.count(head.length); i++) {
                int start = (int) i * Block.LENGTH;
                int count = Block.length(i, length);
                if (start + count <= head.length) {
                    memory.put(
                            i,
                            ByteBuffer.allocate(count).put(head, start, count).array());
                }
            }
        }
    }

    /** Reads at least one byte at a position inside the file. */
    int read(long position, ByteBuffer target) throws IOException {
        Deadline deadline = loader.deadline();
        while (true) {
            int count = fromMemory(position, target);
            if (count > 0) {
                return count;
            }
            List<Run> runs = claim(position, target.remaining());
            if (!runs.isEmpty()) {
                load(runs, deadline);
                return runs.get(0).copy(position, target);
            }
            CompletableFuture<byte[]> block = comingAt(position);
            byte[] bytes = block == null ? null : await(block, deadline);
            if (bytes != null) {
                return Block.copy(bytes, position, target);
            }
        }
    }

    private int fromMemory(long position, ByteBuffer target) {
        int count = 0;
        synchronized (lock) {
            byte[] block = memory.get(Block.of(position));
            while (block != null && target.hasRemaining()) {
                count += Block.copy(block, position + count, target);
                block = memory.get(Block.of(position + count));
            }
        }
        return count;
    }

    /**
     * The runs that this thread must load for a position, the first of which holds it. Nothing if another thread has
     * done so or is doing so.
     */
    private List<Run> claim(long position, int wanted) {
        synchronized (lock) {
            long block = Block.of(position);
            if (isThere(block)) {
                return List.of();
            }
            List<Run> runs = claimAnnounced(block);
            if (!runs.isEmpty()) {
                return runs;
            }
            ReadingWindow.Span span = window.at(position, wanted);
            long first = block;
            while (first > span.first() && !isThere(first - 1)) {
                first--;
            }
            return List.of(claim(first, span.end()));
        }
    }

    /** Claims the next portion of what was announced, from a block on. */
    private List<Run> claimAnnounced(long block) {
        List<Run> runs = new ArrayList<>();
        for (ReadingWindow.Span span : announced.take(block)) {
            claimAll(span, runs);
        }
        return runs;
    }

    private boolean isThere(long block) {
        return memory.holds(block) || coming.containsKey(block);
    }

    /** Claims blocks up to one that is there. */
    private Run claim(long first, long end) {
        long next = first;
        while (next < end && !isThere(next)) {
            next++;
        }
        return claimRun(first, next);
    }

    private Run claimRun(long first, long end) {
        Run run = Run.of(first, end);
        for (long i = first; i < end; i++) {
            coming.put(i, run.block(i));
        }
        return run;
    }

    /** The end of the missing blocks from one on. A few blocks that are in memory cost less than another request. */
    private long endOfMissing(long first, long limit) {
        long end = first;
        for (long i = first; i < limit && i - end <= options.gap() / Block.LENGTH && !coming.containsKey(i); i++) {
            end = memory.holds(i) ? end : i + 1;
        }
        return end;
    }

    private @Nullable CompletableFuture<byte[]> comingAt(long position) {
        synchronized (lock) {
            return coming.get(Block.of(position));
        }
    }

    /** A block that another thread loads, or null if that thread gave up. */
    private byte @Nullable [] await(CompletableFuture<byte[]> block, Deadline deadline) throws IOException {
        try {
            return block.get(deadline.left(), TimeUnit.NANOSECONDS);
        } catch (CancellationException e) {
            return null;
        } catch (InterruptedException e) {
            throw Retries.interrupted(loader.name());
        } catch (TimeoutException e) {
            throw loader.tooLong(deadline, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException error ? error : new IOException(e);
        }
    }

    private void load(List<Run> runs, Deadline deadline) throws IOException {
        try {
            loader.load(runs, deadline);
            keep(runs);
        } catch (IOException | RuntimeException | Error e) {
            runs.forEach(run -> run.fail(e));
            throw e;
        } finally {
            synchronized (lock) {
                runs.forEach(run -> {
                    for (long i = run.first(); i < run.end(); i++) {
                        coming.remove(i, run.block(i));
                    }
                });
            }
        }
    }

    /** Keeps blocks in memory. A long run would drive out everything else: only its last block is kept. */
    private void keep(List<Run> runs) {
        synchronized (lock) {
            for (Run run : runs) {
                boolean isLong = run.blocks().size() > options.memory() / 2 / Block.LENGTH;
                for (long i = isLong ? run.end() - 1 : run.first(); i < run.end(); i++) {
                    memory.put(i, run.block(i).join());
                }
            }
        }
    }

    /** Gets the blocks of ranges that are not there, with few requests: a portion now, and the others when they are read. */
    void prefetch(List<ByteRange> ranges) throws IOException {
        load(claim(ranges), loader.deadline());
    }

    private List<Run> claim(List<ByteRange> ranges) {
        synchronized (lock) {
            List<ReadingWindow.Span> missing = new ArrayList<>();
            for (ReadingWindow.Span span : new Coalescing(options.gap(), length).spans(ranges)) {
                long first = firstMissing(span);
                if (first < span.end()) {
                    missing.add(new ReadingWindow.Span(first, endOfLastMissing(span)));
                }
            }
            if (missing.isEmpty()) {
                return List.of();
            }
            long first = missing.get(0).first();
            if (!announced.holds(first)) {
                announced.replace(missing);
            }
            return claimAnnounced(first);
        }
    }

    private long firstMissing(ReadingWindow.Span span) {
        long first = span.first();
        while (first < span.end() && isThere(first)) {
            first++;
        }
        return first;
    }

    private long endOfLastMissing(ReadingWindow.Span span) {
        long end = span.end();
        while (isThere(end - 1)) {
            end--;
        }
        return end;
    }

    private void claimAll(ReadingWindow.Span span, List<Run> runs) {
        long next = span.first();
        while (next < span.end()) {
            Run run = claimRun(next, endOfMissing(next, span.end()));
            if (!run.blocks().isEmpty()) {
                runs.add(run);
            }
            next = run.end() + (run.blocks().isEmpty() ? 1 : 0);
        }
    }

    void clear() {
        synchronized (lock) {
            memory.clear();
        }
    }
}

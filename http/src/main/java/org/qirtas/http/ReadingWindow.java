package org.qirtas.http;

/**
 * Decides how much to request where bytes are missing: at least as much as takes no noticeable time, more and more
 * where a file is read from front to back, and the whole tail at its first use. For one thread at a time.
 */
final class ReadingWindow {

    /** Minimum number of blocks of a request. */
    static final int MIN = 4;

    /** Maximum number of blocks of a request. */
    static final int MAX = 1024;

    private static final int MAX_AHEAD = 256;

    private final long blocks;
    private final long tail;
    private final int maxAhead;
    private boolean isTailRead;
    private long nextStart = -1;
    private int nextLength = MIN;

    ReadingWindow(long fileLength, CacheOptions options) {
        blocks = Block.count(fileLength);
        long tailLength = Math.min(Math.min(options.tail(), options.memory() / 4), fileLength);
        tail = Block.of(fileLength - tailLength);
        maxAhead = (int) Math.min(MAX_AHEAD, options.memory() / 4 / Block.LENGTH);
    }

    /** Blocks from the first one up to but not including the end. */
    record Span(long first, long end) {}

    /** The blocks to request if bytes from a position on are missing. */
    Span at(long position, int wanted) {
        long first = Block.of(position);
        long end = Math.min(first + MAX, Block.of(position + wanted - 1) + 1);
        if (!isTailRead && first >= tail) {
            isTailRead = true;
            return new Span(tail, blocks);
        }
        boolean isNext = first == nextStart;
        long ahead = first + (isNext ? nextLength : MIN);
        end = Math.min(blocks, Math.max(end, ahead));
        nextLength = isNext ? Math.min(2 * nextLength, Math.max(MIN, maxAhead)) : 2 * MIN;
        nextStart = end;
        return new Span(first, end);
    }
}

package org.qirtas.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Consecutive blocks that one thread gets and others may wait for.
 *
 * @param first the first block
 * @param blocks the blocks, which are coming
 */
record Run(long first, List<CompletableFuture<byte[]>> blocks) {

    static Run of(long first, long end) {
        List<CompletableFuture<byte[]>> blocks = new ArrayList<>();
        for (long i = first; i < end; i++) {
            blocks.add(new CompletableFuture<>());
        }
        return new Run(first, blocks);
    }

    long end() {
        return first + blocks.size();
    }

    CompletableFuture<byte[]> block(long number) {
        return blocks.get((int) (number - first));
    }

    /** Copies bytes from a position on, once all blocks are here. */
    int copy(long position, ByteBuffer target) {
        int count = 0;
        for (long i = Block.of(position); i < end() && target.hasRemaining(); i++) {
            count += Block.copy(block(i).join(), position + count, target);
        }
        return count;
    }

    /** Tells those who wait that blocks do not come: all of them know the error, or try themselves. */
    void fail(Throwable error) {
        boolean isShared = error instanceof IOException && !(error instanceof java.io.InterruptedIOException);
        for (CompletableFuture<byte[]> block : blocks) {
            if (isShared) {
                block.completeExceptionally(error);
            } else {
                block.cancel(false);
            }
        }
    }
}

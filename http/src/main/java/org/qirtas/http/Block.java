package org.qirtas.http;

import java.nio.ByteBuffer;

/** The blocks that a file is kept in: all of one length, except the last one. */
final class Block {

    static final int LENGTH = 1 << 14;

    private Block() {}

    /** The block with a position. */
    static long of(long position) {
        return position / LENGTH;
    }

    /** Number of blocks of a file. */
    static long count(long fileLength) {
        return (fileLength + LENGTH - 1) / LENGTH;
    }

    /** Length of a block of a file. */
    static int length(long block, long fileLength) {
        return (int) Math.min(LENGTH, fileLength - block * LENGTH);
    }

    /** Copies the bytes of a block from a position of the file on. */
    static int copy(byte[] block, long position, ByteBuffer target) {
        int start = (int) (position % LENGTH);
        int count = Math.min(block.length - start, target.remaining());
        target.put(block, start, count);
        return count;
    }
}

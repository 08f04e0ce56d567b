package org.qirtas.internal.rescue;

import java.io.IOException;

/** A piece of a file that moves with a search byte by byte, so that each byte is read about once. For one thread. */
final class ScanWindow {

    private static final int PIECE = 1 << 20;

    private final long length;
    private final Bytes source;
    private final int lookahead;
    private byte[] piece = {};
    private long start;

    /**
     * A window that has no bytes yet.
     *
     * @param length length of the file
     * @param lookahead number of bytes that must be there from each position on, zeros after the end of the file
     */
    ScanWindow(long length, Bytes source, int lookahead) {
        this.length = length;
        this.source = source;
        this.lookahead = lookahead;
    }

    /** Reads bytes of a file. */
    interface Bytes {
        void read(long position, byte[] target, int start, int length) throws IOException;
    }

    /** The index in {@link #bytes()} of a position of the file. Another piece is read if necessary. */
    int place(long position) throws IOException {
        if (position < start || position + lookahead > start + piece.length) {
            start = position;
            piece = new byte[(int) Math.min(PIECE, length - position) + lookahead];
            source.read(position, piece, 0, (int) Math.min(piece.length, length - position));
        }
        return (int) (position - start);
    }

    /** The piece, until the next one is read. */
    byte[] bytes() {
        return piece;
    }
}

package org.qirtas.internal.training;

import java.util.function.IntConsumer;

/**
 * Does a work in pieces, several at a time if there are threads for them. The result must not depend on the number of
 * pieces.
 */
public interface Parallel {

    /** All pieces in the caller's thread. */
    Parallel ONE = new Parallel() {
        @Override
        public int threads() {
            return 1;
        }

        @Override
        public void each(int count, IntConsumer piece) {
            for (int i = 0; i < count; i++) {
                piece.accept(i);
            }
        }
    };

    /**
     * Number of pieces that can be done at a time.
     *
     * @return at least 1
     */
    int threads();

    /**
     * Does all pieces and waits for them.
     *
     * @param count number of pieces
     * @param piece does the piece of a number, from 0
     */
    void each(int count, IntConsumer piece);

    /**
     * The beginning of a piece when a length is divided into pieces of about the same size, one for each thread.
     *
     * @param piece number of the piece, at most {@link #threads()}
     * @param length of the whole
     */
    default int start(int piece, int length) {
        return (int) ((long) length * piece / threads());
    }
}

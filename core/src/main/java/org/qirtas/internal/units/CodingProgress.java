package org.qirtas.internal.units;

import java.util.function.IntConsumer;

/** Divides the progress of coding into phases of about the same time, and states it in bytes. */
final class CodingProgress {

    private final long bytes;
    private final int phases;
    private final IntConsumer coded;
    private int phase;
    private long stated;

    /**
     * The beginning of the first phase.
     *
     * @param bytes what is coded, all together
     * @param coded receives the number of bytes since its last call
     */
    CodingProgress(int bytes, int phases, IntConsumer coded) {
        this.bytes = bytes;
        this.phases = phases;
        this.coded = coded;
    }

    /** Part of the current phase is done. */
    void reached(long part, long whole) {
        long reached = (phase * bytes + bytes * part / Math.max(1, whole)) / phases;
        coded.accept((int) (reached - stated));
        stated = reached;
    }

    /** The current phase is done. */
    void next() {
        reached(1, 1);
        phase++;
    }
}

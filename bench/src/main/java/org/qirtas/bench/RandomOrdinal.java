package org.qirtas.bench;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** Gives all ordinals of a {@link Corpus} in random order, again and again; each thread begins elsewhere. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // in begin()
public class RandomOrdinal {

    private int[] ordinals;
    private int next;

    /** Chooses where to begin; called by JMH. */
    @Setup
    public void begin(Corpus corpus, ThreadParams threads) {
        ordinals = corpus.shuffledOrdinals;
        next = (int) ((long) ordinals.length * threads.getThreadIndex() / threads.getThreadCount());
    }

    int next() {
        if (next == ordinals.length) {
            next = 0;
        }
        return ordinals[next++];
    }
}

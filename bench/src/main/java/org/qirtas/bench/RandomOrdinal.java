package org.qirtas.bench;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** Returns all ordinals of a {@link Corpus} in random order, repeatedly. Each thread begins at another place. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // in begin()
public class RandomOrdinal {

    private int[] ordinals;
    private int next;

    /** Chooses the beginning; called by JMH. */
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

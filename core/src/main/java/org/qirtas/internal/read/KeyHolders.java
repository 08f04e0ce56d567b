package org.qirtas.internal.read;

import java.io.IOException;
import java.util.stream.IntStream;

/** Knows which parts of some articles may have a key. For any number of threads. */
interface KeyHolders {

    /** Numbers of the parts that may have a key with a hash, ascending. The array must not be changed. */
    int[] of(long keyHash) throws IOException;

    /** All parts may have any key. */
    static KeyHolders all(int parts) {
        int[] all = IntStream.range(0, parts).toArray();
        return hash -> all;
    }
}

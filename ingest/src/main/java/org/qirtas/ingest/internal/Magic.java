package org.qirtas.ingest.internal;

import java.util.Arrays;

/** The first bytes of a file. */
public final class Magic {

    private Magic() {}

    /** Whether bytes begin with others. */
    public static boolean begins(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }
}

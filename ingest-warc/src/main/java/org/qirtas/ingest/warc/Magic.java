package org.qirtas.ingest.warc;

import java.util.Arrays;

/** The first bytes of a file. */
final class Magic {

    private Magic() {}

    /** Whether bytes begin with others. */
    static boolean begins(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }
}

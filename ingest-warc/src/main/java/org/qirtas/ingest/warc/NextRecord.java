package org.qirtas.ingest.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Finds the next record after one that is wrong: a line that begins with {@code WARC/1.}. */
final class NextRecord {

    private static final byte[] BEGIN = "\nWARC/1.".getBytes(StandardCharsets.US_ASCII);
    /** The number of bytes that show the beginning of a record. */
    static final int BEGIN_LENGTH = BEGIN.length;

    private static final int BLOCK = 1 << 13;

    private NextRecord() {}

    /**
     * Reads to the beginning of the next record.
     *
     * @return whether there is one; else everything was read
     */
    static boolean isFound(BudgetStream in) throws IOException {
        byte[] block = new byte[BLOCK];
        int matched = 0;
        for (int length = in.read(block); length >= 0; length = in.read(block)) {
            for (int i = 0; i < length; i++) {
                matched = block[i] == BEGIN[matched] ? matched + 1 : block[i] == BEGIN[0] ? 1 : 0;
                if (matched == BEGIN.length) {
                    in.goBack(in.count() - (length - i - 1) - (BEGIN.length - 1));
                    return true;
                }
            }
        }
        return false;
    }
}

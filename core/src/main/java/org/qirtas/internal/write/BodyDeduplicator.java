package org.qirtas.internal.write;

import java.nio.ByteBuffer;
import org.qirtas.internal.bytes.Sha256;

/**
 * Finds bodies that equal the body of an earlier article, by the first 128 bits of the SHA-256 of their codes. It is a
 * hash table with linear probing and 20 bytes a slot. For one thread.
 */
final class BodyDeduplicator {

    static final int NONE = -1;

    /** Minimum length of a body. A shorter one costs less than a reference. */
    private static final int MIN_BYTES = 24;

    private long[] upper = new long[1 << 12];
    private long[] lower = new long[1 << 12];
    private int[] ordinals = new int[1 << 12];
    private int size;

    /**
     * The first article with a body.
     *
     * @param model number of the article's model
     * @param body codes of the body
     * @param ordinal ordinal of the article itself, which is remembered if its body is new
     * @return ordinal of an earlier article, or {@link #NONE}
     */
    int firstWith(int model, byte[] body, int ordinal) {
        if (body.length < MIN_BYTES) {
            return NONE;
        }
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(body));
        long high = hash.getLong() + model;
        long low = hash.getLong();
        int slot = slot(high, low);
        if (ordinals[slot] != 0) {
            return ordinals[slot] - 1;
        }
        put(slot, high, low, ordinal + 1);
        if (++size > ordinals.length / 2) {
            grow();
        }
        return NONE;
    }

    private void put(int slot, long high, long low, int value) {
        upper[slot] = high;
        lower[slot] = low;
        ordinals[slot] = value;
    }

    private int slot(long high, long low) {
        int slot = (int) low & (ordinals.length - 1);
        while (ordinals[slot] != 0 && (upper[slot] != high || lower[slot] != low)) {
            slot = (slot + 1) & (ordinals.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldUpper = upper;
        long[] oldLower = lower;
        int[] oldOrdinals = ordinals;
        upper = new long[oldUpper.length * 2];
        lower = new long[oldUpper.length * 2];
        ordinals = new int[oldUpper.length * 2];
        for (int i = 0; i < oldOrdinals.length; i++) {
            if (oldOrdinals[i] != 0) {
                put(slot(oldUpper[i], oldLower[i]), oldUpper[i], oldLower[i], oldOrdinals[i]);
            }
        }
    }
}

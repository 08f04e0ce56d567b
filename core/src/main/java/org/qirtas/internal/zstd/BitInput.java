package org.qirtas.internal.zstd;

import org.qirtas.internal.bytes.FormatException;

/** Reads bits from bytes, the lowest of each byte first. For one thread. */
final class BitInput {

    private final byte[] bytes;
    private int bit;

    /** Begins at a byte. */
    BitInput(byte[] bytes, int start) {
        this.bytes = bytes;
        bit = start * Byte.SIZE;
    }

    /** Reads a number of some bits, lowest first. */
    int read(int width) throws FormatException {
        int number = 0;
        for (int i = 0; i < width; i++, bit++) {
            if (bit >>> 3 >= bytes.length) {
                throw new FormatException("bits end too early");
            }
            number |= (bytes[bit >>> 3] >>> (bit & 7) & 1) << i;
        }
        return number;
    }

    /** Goes to the next whole byte, and returns its position. */
    int align() {
        bit = (bit + 7) & -Byte.SIZE;
        return bit >>> 3;
    }
}

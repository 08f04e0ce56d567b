package org.qirtas.internal.zstd;

import java.io.ByteArrayOutputStream;

/** Writes bits into bytes, the lowest of each byte first. For one thread. */
final class BitOutput {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int open;
    private int used;

    /** Writes a number of some bits, lowest first. */
    void write(int number, int width) {
        for (int i = 0; i < width; i++) {
            open |= (number >>> i & 1) << used;
            used++;
            if (used == Byte.SIZE) {
                align();
            }
        }
    }

    /** Fills the last byte with zeros. */
    void align() {
        if (used > 0) {
            bytes.write(open);
            open = 0;
            used = 0;
        }
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}

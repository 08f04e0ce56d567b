package org.qirtas.internal.bytes;

import java.util.Arrays;

/** Writes bits into bytes, the lowest of each byte first. For one thread. */
public final class BitWriter {

    private byte[] bytes = new byte[1 << 6];
    private int length;
    private long open;
    private int used;

    /** Writes the lowest bits of a number, lowest first. */
    public void write(long number, int width) {
        for (int done = 0; done < width; ) {
            int part = Math.min(width - done, Integer.SIZE);
            open |= (number >>> done & (1L << part) - 1) << used;
            used += part;
            done += part;
            while (used >= Byte.SIZE) {
                take();
            }
        }
    }

    /** Writes a number as that many zeros and a one. */
    public void unary(long number) {
        for (long left = number; left > 0; left -= Integer.SIZE) {
            write(0, (int) Math.min(left, Integer.SIZE));
        }
        write(1, 1);
    }

    /** Fills the last byte with zeros. */
    public void align() {
        if (used > 0) {
            used = Math.max(used, Byte.SIZE);
            take();
        }
    }

    private void take() {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) open;
        open >>>= Byte.SIZE;
        used -= Byte.SIZE;
    }

    /** Number of bits written. */
    public long bits() {
        return (long) length * Byte.SIZE + used;
    }

    /** The bytes, of which the last one is filled with zeros. */
    public byte[] toBytes() {
        align();
        return Arrays.copyOf(bytes, length);
    }
}

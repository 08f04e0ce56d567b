package org.qirtas.internal.units;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.qirtas.internal.bytes.FormatException;

/** Bits, the lowest of each byte first, that may be looked at beyond their end. For one thread. */
final class BitStream {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Bytes after the end, so that looking ahead stays inside the array. */
    private static final int MARGIN = 2 * Long.BYTES;

    private final byte[] bytes;
    private final long end;
    private long position;

    BitStream(byte[] bytes) {
        this.bytes = Arrays.copyOf(bytes, bytes.length + MARGIN);
        end = (long) bytes.length * Byte.SIZE;
    }

    /** The bits from a position on, at least 57. It is at most 57 bits after the end; there the bits are zeros. */
    long peek(long from) {
        return (long) LONG.get(bytes, (int) (from >>> 3)) >>> (from & 7);
    }

    /** The current position. */
    long position() {
        return position;
    }

    /** Goes to a position. */
    void seek(long to) throws FormatException {
        position = to;
        if (to > end) {
            throw new FormatException("coded units end too early");
        }
    }

    /** Requires that fewer than 8 bits are left, all zeros. */
    void requireEnd() throws FormatException {
        long left = end - position;
        if (left >= Byte.SIZE || (peek(position) & (1L << left) - 1) != 0) {
            throw new FormatException("bits too many in coded units");
        }
    }
}

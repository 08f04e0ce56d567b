package org.qirtas.internal.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads bits from bytes, the lowest of each byte first. For one thread. */
public final class BitReader {

    /** Bits that {@link #peek} has at least, unless the bytes end. */
    public static final int PEEKED = Long.SIZE - Byte.SIZE + 1;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final long end;
    private long bit;

    /** A reader of the bytes from a position to the end. */
    public BitReader(byte[] bytes, int start) {
        this(bytes, start, bytes.length);
    }

    /** A reader of the bytes from {@code start} to {@code end}, which are inside the array. */
    public BitReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.bit = (long) start * Byte.SIZE;
        this.end = (long) end * Byte.SIZE;
    }

    /** Reads a number of up to 32 bits, lowest first. */
    public int read(int width) throws FormatException {
        int number = (int) (peek() & (1L << width) - 1);
        skip(width);
        return number;
    }

    /** Reads a number of up to 63 bits, lowest first. */
    public long readLong(int width) throws FormatException {
        int low = Math.min(width, Integer.SIZE);
        long number = read(low) & 0xFFFFFFFFL;
        return number | ((long) read(width - low) & 0xFFFFFFFFL) << low;
    }

    /** The next bits, at least 57 of them; those after the last byte are undefined. */
    public long peek() {
        return peek(bit);
    }

    /** The bits from one on that is counted from the beginning of the array, at least 57 of them; may be after the end. */
    public long peek(long from) {
        int at = (int) (from >>> 3);
        if (at + Long.BYTES <= bytes.length) {
            return (long) LONG.get(bytes, at) >>> (from & 7);
        }
        long last = 0;
        for (int i = bytes.length - 1; i >= at; i--) {
            last = last << Byte.SIZE | (bytes[i] & 0xFF);
        }
        return last >>> (from & 7);
    }

    /** Passes bits. */
    public void skip(int width) throws FormatException {
        bit += width;
        if (bit > end) {
            throw new FormatException("bits end too early");
        }
    }

    /** Reads a number that is stated by that many zeros before a one. */
    public int unary() throws FormatException {
        int zeros = 0;
        while (true) {
            long next = peek();
            int more = Long.numberOfTrailingZeros(next);
            if (more < PEEKED) {
                skip(more + 1);
                return zeros + more;
            }
            skip(PEEKED);
            zeros += PEEKED;
        }
    }

    /** Goes to the next whole byte, and returns its position. */
    public int align() {
        bit = (bit + 7) & -Byte.SIZE;
        return (int) (bit >>> 3);
    }

    /** The next bit, counted from the beginning of the array. */
    public long position() {
        return bit;
    }

    /** Goes to a bit, counted from the beginning of the array. */
    public void seek(long position) throws FormatException {
        bit = position;
        if (position < 0 || bit > end) {
            throw new FormatException("bits end too early");
        }
    }

    /** Requires that fewer than 8 bits are left, all zeros. */
    public void requireEnd(String what) throws FormatException {
        if (end - bit >= Byte.SIZE || (peek() & (1L << (end - bit)) - 1) != 0) {
            throw new FormatException("bits too many in " + what);
        }
    }
}

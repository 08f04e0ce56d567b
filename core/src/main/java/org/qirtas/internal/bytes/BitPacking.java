package org.qirtas.internal.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Numbers of one width packed without gaps: number {@code i} of width {@code w} takes the bits {@code i * w} to
 * {@code i * w + w - 1}, bit {@code b} being bit {@code b % 8} of byte {@code b / 8}, lowest first.
 */
public final class BitPacking {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private BitPacking() {}

    /** Width that holds all numbers from 0 to {@code largest}, in bits. */
    public static int width(long largest) {
        return Long.SIZE - Long.numberOfLeadingZeros(largest);
    }

    /** Bytes that a number of packed numbers take. */
    public static long length(long count, int width) {
        return (count * width + 7) / 8;
    }

    /** Packs numbers that fit the width. */
    public static byte[] pack(long[] numbers, int width) {
        byte[] bytes = new byte[Math.toIntExact(length(numbers.length, width))];
        long bit = 0;
        for (long number : numbers) {
            for (int i = 0; i < width; i++, bit++) {
                if ((number >>> i & 1) != 0) {
                    bytes[(int) (bit >>> 3)] |= (byte) (1 << (bit & 7));
                }
            }
        }
        return bytes;
    }

    /**
     * Unpacks one number.
     *
     * @param bytes holds the packed numbers
     * @param start byte where the packed numbers begin
     * @param index which number
     * @param width 0 to 64
     * @return the number
     */
    public static long get(byte[] bytes, int start, long index, int width) {
        return width == 0 ? 0 : word(bytes, start, index, width) & mask(width);
    }

    private static long bytewise(byte[] bytes, int first, int shift, int width) {
        long number = 0;
        int taken = -shift;
        for (int i = first; taken < width; i++, taken += 8) {
            long next = bytes[i] & 0xFFL;
            number |= taken < 0 ? next >>> -taken : next << taken;
        }
        return number & mask(width);
    }

    /** Bits of a number of a width, 0 to 64. */
    public static long mask(int width) {
        return width == 0 ? 0 : -1L >>> (Long.SIZE - width);
    }

    /** Minimum number of packed numbers in a {@link #word}, at any start. */
    public static int perWord(int width) {
        return width == 0 ? Long.SIZE : Math.max(1, (Long.SIZE - Byte.SIZE + 1) / width);
    }

    /**
     * Unpacks some numbers at once.
     *
     * @param bytes holds the packed numbers
     * @param start byte where the packed numbers begin
     * @param index which number is the first
     * @param width 0 to 64
     * @return {@link #perWord} numbers, the first one in the lowest bits, as far as they exist; the bits above them are
     *     undefined
     */
    public static long word(byte[] bytes, int start, long index, int width) {
        long bit = index * width;
        int first = start + (int) (bit >>> 3);
        int shift = (int) (bit & 7);
        if (first + Long.BYTES <= bytes.length && shift + width <= Long.SIZE) {
            return (long) LONG.get(bytes, first) >>> shift;
        }
        int reached = Math.min(Long.BYTES + 1, bytes.length - first);
        return bytewise(bytes, first, shift, Math.min(Long.SIZE, reached * Byte.SIZE - shift));
    }
}

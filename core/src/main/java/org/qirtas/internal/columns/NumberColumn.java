package org.qirtas.internal.columns;

import java.util.Arrays;
import org.qirtas.internal.bytes.BitPacking;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.LongList;

/**
 * A number for each article, in blocks of 256: a number is {@code min + quotient * scale}, where the quotients of a
 * block are bit-packed. From minimum and scale a filter knows which numbers a block can hold, and skips blocks.
 * Therefore no number may exceed 64 bits and wrap around below the minimum. Immutable; for any number of threads.
 *
 * <pre>
 *  block: | min (signed varint) | scale (varint) | width (8 bits) | quotients |
 * </pre>
 */
public final class NumberColumn {

    static final int BLOCK = 256;

    /** Minimum, scale and width take at least a byte each. */
    private static final int MIN_BLOCK_BYTES = 3;

    private final byte[] bytes;
    private final long[] min;
    private final long[] scales;
    private final byte[] widths;
    private final int[] starts;

    private NumberColumn(byte[] bytes, int count) {
        this.bytes = bytes;
        int blocks = blocks(count);
        min = new long[blocks];
        scales = new long[blocks];
        widths = new byte[blocks];
        starts = new int[blocks];
    }

    private static int blocks(int count) {
        return (int) ((count + (long) BLOCK - 1) / BLOCK);
    }

    static void write(ByteWriter writer, LongList list) {
        long[] numbers = list.toArray();
        for (int start = 0; start < numbers.length; start += BLOCK) {
            writeBlock(writer, Arrays.copyOfRange(numbers, start, Math.min(numbers.length, start + BLOCK)));
        }
    }

    private static void writeBlock(ByteWriter writer, long[] numbers) {
        long min = Arrays.stream(numbers).min().orElse(0);
        long scale = scale(numbers, min);
        long largest = 0;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Long.divideUnsigned(numbers[i] - min, scale);
            largest |= numbers[i];
        }
        int width = BitPacking.width(largest);
        writer.signed(min).varint(scale).u8(width).bytes(BitPacking.pack(numbers, width));
    }

    /** Greatest common divisor of the distances from the minimum, at least 1. */
    private static long scale(long[] numbers, long min) {
        long divisor = 0;
        for (long number : numbers) {
            long a = number - min;
            while (a != 0) {
                long rest = Long.remainderUnsigned(divisor, a);
                divisor = a;
                a = rest;
            }
        }
        return divisor == 0 ? 1 : divisor;
    }

    static NumberColumn read(ByteReader reader, byte[] bytes, int count) throws FormatException {
        if (reader.remaining() / MIN_BLOCK_BYTES < blocks(count)) {
            throw new FormatException("a column is too short for " + count + " articles");
        }
        NumberColumn column = new NumberColumn(bytes, count);
        for (int block = 0; block < column.starts.length; block++) {
            column.min[block] = reader.signed();
            column.scales[block] = reader.varint();
            int width = reader.u8();
            if (width > Long.SIZE || column.scales[block] == 0) {
                throw new FormatException("a block of a column has an impossible width or scale");
            }
            column.widths[block] = (byte) width;
            column.starts[block] = reader.position();
            int size = Math.min(BLOCK, count - block * BLOCK);
            reader.skip((int) BitPacking.length(size, width));
            column.requireNoOverflow(block, size);
        }
        return column;
    }

    private void requireNoOverflow(int block, int size) throws FormatException {
        long largest = Long.divideUnsigned(Long.MAX_VALUE - min[block], scales[block]);
        boolean fits = Long.compareUnsigned(BitPacking.mask(widths[block]), largest) <= 0;
        for (int i = 0; !fits && i < size; i++) {
            if (Long.compareUnsigned(BitPacking.get(bytes, starts[block], i, widths[block]), largest) > 0) {
                throw new FormatException("a number of a column is larger than 64 bits");
            }
        }
    }

    /** Whether an article has the number of the article before, or 0 if it is the first. */
    boolean isRepeated(int index) {
        return get(index) == (index == 0 ? 0 : get(index - 1));
    }

    /** Whether a search for the number of an article finds the article. */
    boolean isFound(int index) {
        long number = get(index);
        return mayHold(index / BLOCK, number, number) && next(index, index + 1, number, number) == index;
    }

    long get(int index) {
        int block = index / BLOCK;
        return min[block] + BitPacking.get(bytes, starts[block], index % BLOCK, widths[block]) * scales[block];
    }

    /**
     * The first number in a range, both ends inclusive.
     *
     * @param index where to begin
     * @param end where to end, in the same block
     * @return its index, or {@code end} if there is none
     */
    int next(int index, int end, long from, long to) {
        int i = index;
        if (i < end) {
            // Often the very next number matches. Testing it alone is cheaper than decoding a word.
            long number = get(i);
            if (number >= from && number <= to) {
                return i;
            }
            i++;
        }
        int block = index / BLOCK;
        int width = widths[block];
        long mask = BitPacking.mask(width);
        while (i < end) {
            int stop = Math.min(end, i + BitPacking.perWord(width));
            long quotients = BitPacking.word(bytes, starts[block], i % BLOCK, width);
            for (; i < stop; i++, quotients >>>= width) {
                long number = min[block] + (quotients & mask) * scales[block];
                if (number >= from && number <= to) {
                    return i;
                }
            }
        }
        return end;
    }

    /** Whether a block can hold a number in a range, both ends inclusive. */
    boolean mayHold(int block, long from, long to) {
        if (to < min[block]) {
            return false;
        }
        return from <= max(block);
    }

    /**
     * The first block, from a given block on, that can hold a number in a range, both ends inclusive, or {@code end}.
     */
    int nextBlock(int block, int end, long from, long to) {
        int next = block;
        while (next < end && !mayHold(next, from, to)) {
            next++;
        }
        return next;
    }

    /** Upper limit of the numbers of a block. */
    private long max(int block) {
        if (widths[block] >= Long.SIZE - 1) {
            return Long.MAX_VALUE;
        }
        long quotient = (1L << widths[block]) - 1;
        long range = quotient * scales[block];
        boolean overflow = scales[block] < 0 || Math.multiplyHigh(quotient, scales[block]) != 0 || range < 0;
        return overflow || min[block] + range < min[block] ? Long.MAX_VALUE : min[block] + range;
    }
}

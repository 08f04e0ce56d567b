package org.qirtas.internal.zstd;

import java.util.Arrays;
import org.qirtas.internal.bytes.BitPacking;
import org.qirtas.internal.bytes.BitReader;
import org.qirtas.internal.bytes.BitWriter;
import org.qirtas.internal.bytes.FormatException;

/**
 * The counts of symbols, scaled to fill a table. This is what zstd stores of an FSE table (RFC 8878, section 4.1.1). A
 * count of -1 marks a symbol that is rarer than one place in the table; it takes one place.
 *
 * @param log binary logarithm of the places in the table, 5 to 9
 * @param counts of each symbol
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record FseCounts(int log, int[] counts) {

    private static final int MIN_LOG = 5;
    private static final int MAX_ZEROS = 3;

    /** Reads counts of at most {@code limit} symbols; the bits are then at the next whole byte. */
    static FseCounts read(BitReader bits, int limit) throws FormatException {
        int log = bits.read(4) + MIN_LOG;
        int[] counts = new int[limit];
        int left = 1 << log;
        int symbol = 0;
        while (left > 0) {
            if (symbol >= limit) {
                throw new FormatException("a table has more than " + limit + " symbols");
            }
            counts[symbol] = readCount(bits, left);
            left -= Math.abs(counts[symbol]);
            symbol++;
            if (counts[symbol - 1] == 0) {
                symbol += zeros(bits);
            }
        }
        bits.align();
        return new FseCounts(log, counts);
    }

    /** A count from -1 to {@code left}. Values that are otherwise ambiguous take one bit more. */
    private static int readCount(BitReader bits, int left) throws FormatException {
        int width = width(left);
        int spare = spare(left);
        int low = bits.read(width - 1);
        if (low < spare) {
            return low - 1;
        }
        int value = low | bits.read(1) << (width - 1);
        return (value >= 1 << (width - 1) ? value - spare : value) - 1;
    }

    /**
     * Bits of a count if this and the following counts fill {@code left} places; the smallest counts take one bit less.
     */
    private static int width(int left) {
        return BitPacking.width(left + 1L);
    }

    /** Number of the smallest counts, beginning with -1, that take one bit less. */
    private static int spare(int left) {
        return (1 << width(left)) - 1 - (left + 1);
    }

    private static int zeros(BitReader bits) throws FormatException {
        int zeros = 0;
        int next;
        do {
            next = bits.read(2);
            zeros += next;
        } while (next == MAX_ZEROS);
        return zeros;
    }

    /**
     * The same counts with at least one place for each of the first symbols. The most frequent symbols give up places.
     *
     * @param symbols at most the places in the table
     */
    FseCounts covering(int symbols) {
        int used = counts.length;
        while (counts[used - 1] == 0) {
            used--;
        }
        int[] covering = Arrays.copyOf(counts, Math.max(used, symbols));
        int taken = 0;
        for (int symbol = 0; symbol < covering.length; symbol++) {
            covering[symbol] = covering[symbol] == 0 ? -1 : covering[symbol];
            taken += Math.abs(covering[symbol]);
        }
        for (; taken > 1 << log; taken--) {
            covering[largest(covering)]--;
        }
        return new FseCounts(log, covering);
    }

    private static int largest(int[] numbers) {
        int largest = 0;
        for (int i = 1; i < numbers.length; i++) {
            largest = numbers[i] > numbers[largest] ? i : largest;
        }
        return largest;
    }

    /** Whether a number of symbols can each have a place. */
    boolean hasRoomFor(int symbols) {
        return symbols <= 1 << log;
    }

    /** Writes the counts and fills the last byte. No count may be 0. */
    void write(BitWriter bits) {
        bits.write(log - MIN_LOG, 4);
        int left = 1 << log;
        for (int symbol = 0; left > 0; symbol++) {
            int value = counts[symbol] + 1;
            int width = width(left);
            int spare = spare(left);
            if (value < spare) {
                bits.write(value, width - 1);
            } else {
                bits.write(value >= 1 << (width - 1) ? value + spare : value, width);
            }
            left -= Math.abs(counts[symbol]);
        }
        bits.align();
    }
}

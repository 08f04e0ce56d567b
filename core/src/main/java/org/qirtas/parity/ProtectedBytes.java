package org.qirtas.parity;

import java.io.IOException;
import java.util.Arrays;
import org.qirtas.format.FormatException;
import org.qirtas.format.PayloadReader;
import org.qirtas.format.PayloadWriter;

/**
 * The bytes of a file that a parity section protects, one after the other: ranges before the section, and the end of the
 * file. Immutable; for any number of threads.
 */
public final class ProtectedBytes {

    private final long[] starts;
    private final long[] lengths;
    private final long[] before;
    private final long length;

    /** Where a part of the protected bytes lies. */
    public interface Part {
        /**
         * Takes a part.
         *
         * @param position where it begins in the file
         * @param offset where it begins in the sector
         * @param length its length in bytes
         */
        void at(long position, int offset, int length) throws IOException;
    }

    /**
     * Ranges of a file.
     *
     * @param starts where they begin, ascending
     * @param lengths their lengths; no range reaches into the next
     */
    public ProtectedBytes(long[] starts, long[] lengths) {
        this.starts = starts.clone();
        this.lengths = lengths.clone();
        before = new long[starts.length];
        long sum = 0;
        for (int i = 0; i < starts.length; i++) {
            before[i] = sum;
            sum += lengths[i];
        }
        length = sum;
    }

    /** These ranges and one more behind them. */
    public ProtectedBytes and(long start, long added) {
        long[] moreStarts = Arrays.copyOf(starts, starts.length + 1);
        long[] moreLengths = Arrays.copyOf(lengths, starts.length + 1);
        moreStarts[starts.length] = start;
        moreLengths[starts.length] = added;
        return new ProtectedBytes(moreStarts, moreLengths);
    }

    /** Number of protected bytes. */
    public long length() {
        return length;
    }

    /** Visits the parts of a sector in their order. The last sector may have fewer bytes than the others. */
    public void sector(int sector, int sectorLength, Part part) throws IOException {
        long from = (long) sector * sectorLength;
        long to = Math.min(length, from + sectorLength);
        int range = Arrays.binarySearch(before, from);
        range = range < 0 ? -range - 2 : range;
        long done = from;
        while (done < to) {
            long inside = done - before[range];
            int count = (int) Math.min(to - done, lengths[range] - inside);
            if (count > 0) {
                part.at(starts[range] + inside, (int) (done - from), count);
            }
            done += count;
            range++;
        }
    }

    /** Reads bytes of the file into an array. */
    public interface Source {
        /** Puts the bytes from a position on into the array, from {@code start} on. */
        void read(long position, byte[] target, int start, int length) throws IOException;
    }

    /** Reads a sector that is as long as the array; zeros follow the last of the protected bytes. */
    public void read(int sector, byte[] target, Source source) throws IOException {
        Arrays.fill(target, (byte) 0);
        sector(sector, target.length, (position, offset, length) -> source.read(position, target, offset, length));
    }

    void write(PayloadWriter writer) {
        writer.varint(starts.length);
        long end = 0;
        for (int i = 0; i < starts.length; i++) {
            writer.varint(starts[i] - end).varint(lengths[i]);
            end = starts[i] + lengths[i];
        }
    }

    static ProtectedBytes read(PayloadReader reader, long limit) throws FormatException {
        int count = reader.varint(reader.remaining() / 2, "the number of protected ranges");
        long[] starts = new long[count];
        long[] lengths = new long[count];
        long end = 0;
        for (int i = 0; i < count; i++) {
            starts[i] = end + within(reader.varint(), limit - end);
            lengths[i] = within(reader.varint(), limit - starts[i]);
            end = starts[i] + lengths[i];
        }
        return new ProtectedBytes(starts, lengths);
    }

    private static long within(long number, long limit) throws FormatException {
        if (number < 0 || number > limit) {
            throw new FormatException("a protected range goes beyond the parity section");
        }
        return number;
    }
}

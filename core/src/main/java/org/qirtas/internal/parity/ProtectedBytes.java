package org.qirtas.internal.parity;

import java.io.IOException;
import java.util.Arrays;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.SectionHeader;

/**
 * The bytes of a file before a parity section that it protects: ranges, one after the other. Immutable; for any number
 * of threads.
 */
public final class ProtectedBytes {

    private final long[] starts;
    private final long[] lengths;
    private final long[] before;
    private final long length;

    /** A range has at least a section header; the length of the file therefore bounds the number of ranges. */
    static final int MIN_RANGE = SectionHeader.LENGTH;

    /**
     * Ranges of a file.
     *
     * @param starts their first positions, ascending
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

    /** Receives the parts of a sector. */
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

    /** Number of protected bytes. */
    public long length() {
        return length;
    }

    /**
     * Visits the parts of the file in which some of the protected bytes lie.
     *
     * @param from the first of these bytes, counted from the first protected one
     * @param to the byte after the last
     * @param offset offset of the first byte in a sector
     */
    void parts(long from, long to, int offset, Part part) throws IOException {
        int range = Arrays.binarySearch(before, from);
        range = range < 0 ? -range - 2 : range;
        long done = from;
        while (done < to) {
            long inside = done - before[range];
            int count = (int) Math.min(to - done, lengths[range] - inside);
            part.at(starts[range] + inside, offset + (int) (done - from), count);
            done += count;
            range++;
        }
    }

    void write(ByteWriter writer) {
        writer.varint(starts.length);
        long end = 0;
        for (int i = 0; i < starts.length; i++) {
            writer.varint(starts[i] - end).varint(lengths[i]);
            end = starts[i] + lengths[i];
        }
    }

    static ProtectedBytes read(ByteReader reader, long limit) throws FormatException {
        long max = Math.min(reader.remaining() / 2, limit / MIN_RANGE);
        int count = reader.varint((int) max, "the number of protected ranges");
        long[] starts = new long[count];
        long[] lengths = new long[count];
        long end = 0;
        for (int i = 0; i < count; i++) {
            starts[i] = end + within(reader.varint(), i == 0 ? 0 : 1, limit - end);
            lengths[i] = within(reader.varint(), MIN_RANGE, limit - starts[i]);
            end = starts[i] + lengths[i];
        }
        return new ProtectedBytes(starts, lengths);
    }

    private static long within(long number, int min, long limit) throws FormatException {
        if (number < min || number > limit) {
            throw new FormatException("a protected range is too short, or extends beyond the parity section");
        }
        return number;
    }
}

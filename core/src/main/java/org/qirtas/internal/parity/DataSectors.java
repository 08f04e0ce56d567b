package org.qirtas.internal.parity;

import java.io.IOException;
import java.util.Arrays;

/**
 * The protected bytes of a file as sectors: those before the parity section with zeros in front, then those at the end
 * of the file with zeros after them. One sector therefore ends where the section begins, and another begins after it.
 * Immutable; for any number of threads.
 */
public final class DataSectors {

    private final ParityShape shape;
    private final ProtectedBytes ranges;
    private final long tailStart;
    private final long tailLength;
    private final long filling;

    /**
     * The sectors of a shape.
     *
     * @param ranges the protected bytes before the section
     * @param tailStart where the protected bytes at the end of the file begin
     * @param tailLength their number
     */
    public DataSectors(ParityShape shape, ProtectedBytes ranges, long tailStart, long tailLength) {
        this.shape = shape;
        this.ranges = ranges;
        this.tailStart = tailStart;
        this.tailLength = tailLength;
        filling = (long) shape.before() * shape.sectorLength() - ranges.length();
    }

    /** Reads bytes of the file into an array. */
    public interface Source {
        /** Puts the bytes from a position on into the array, from {@code start} on. */
        void read(long position, byte[] target, int start, int length) throws IOException;
    }

    /** Visits the parts of a sector in their order. */
    public void parts(int sector, ProtectedBytes.Part part) throws IOException {
        int length = shape.sectorLength();
        if (sector < shape.before()) {
            int zeros = sector == 0 ? (int) filling : 0;
            long end = (sector + 1L) * length - filling;
            ranges.parts(end - length + zeros, end, zeros, part);
        } else {
            long from = (long) (sector - shape.before()) * length;
            part.at(tailStart + from, 0, (int) Math.min(length, tailLength - from));
        }
    }

    /** Reads a sector into an array of its length, including the zeros that fill it. */
    public void read(int sector, byte[] target, Source source) throws IOException {
        Arrays.fill(target, (byte) 0);
        parts(sector, (position, offset, length) -> source.read(position, target, offset, length));
    }
}

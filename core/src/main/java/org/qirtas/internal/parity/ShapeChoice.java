package org.qirtas.internal.parity;

/**
 * What a writer chooses: how much parity, in sectors of which length, in how many stripes. It begins with the burst that
 * is to be survived wherever it is, which takes one sector more than the burst is long, for it need not begin where a
 * sector does.
 */
public final class ShapeChoice {

    /** Most parity sectors of a stripe that a writer makes: they are computed in two numbers of 64 bits for each byte. */
    private static final int MAX_PARITY = 16;

    /** Bytes of the longest sector: what disks lose at a time. */
    private static final int LARGE = 4096;

    /** How much more than what is wanted may come of more parity sectors in each of fewer stripes. */
    private static final double ROUNDING = 1.05;

    /** Share of an archive that a burst may have without parity being asked for: 0.4 % of it when parity is counted too. */
    private static final double UNASKED = 0.0041;

    private static final double PERCENT = 0.01;

    /** Share of the parity asked for that the structure gets besides: it is a small part of the archive, and all need it. */
    private static final double HALF = 0.5;

    /** Bytes of an archive below which it has no parity that was not asked for: it would be more than 1.2 % of it. */
    private static final int SMALLEST = 600_000;

    private ShapeChoice() {}

    /** Whether an archive of some bytes has parity: if it was asked for, or costs about 1 %. */
    public static boolean isWanted(long archive, int percent) {
        return percent > 0 || archive >= SMALLEST;
    }

    /**
     * The shape for all but the frames of an archive. It has half of what is asked for, and more, besides what the
     * whole archive has: losing a frame costs an article, losing a text model a language.
     *
     * @param length bytes to protect before the section
     * @param tail bytes to protect at the end of the file
     * @param archive bytes of the archive before the section, frames included
     * @param percent parity asked for, in percent of the archive; 0 if none
     * @return the shape
     */
    public static ParityShape ofStructure(long length, long tail, long archive, int percent) {
        double burst = UNASKED * (archive + tail);
        if (percent == 0) {
            return of(length, tail, burst, LARGE);
        }
        return of(length, tail, burst + (percent + 1) * HALF * PERCENT * (length + tail), longest(length + tail));
    }

    /**
     * The shape for a whole archive with some percent of parity.
     *
     * @param length bytes before the section
     * @param tail bytes to protect at the end of the file
     * @param percent the longest burst, in percent of these bytes
     * @return the shape
     */
    public static ParityShape ofWhole(long length, long tail, int percent) {
        return of(length, tail, percent * PERCENT * (length + tail), longest(length + tail));
    }

    /** Small archives have small sectors, so that their parity can be small and yet have several. */
    private static int longest(long length) {
        return length >= 1 << 20 ? LARGE : length >= 1 << 17 ? LARGE / 4 : LARGE / 16;
    }

    /** A shape that survives a burst, with sectors of some length at most. */
    private static ParityShape of(long length, long tail, double burst, int longest) {
        long bytes = (long) Math.ceil(burst);
        long run = ParityShape.sectors(bytes, longest);
        int sectorLength =
                Math.max(ParityDescription.MIN_SECTOR, (int) ParityShape.sectors(bytes, Math.toIntExact(run)));
        int wanted = Math.toIntExact(ParityShape.sectors(bytes, sectorLength)) + 1;
        int before = Math.toIntExact(ParityShape.sectors(length, sectorLength));
        int behind = Math.toIntExact(ParityShape.sectors(tail, sectorLength));
        int parity = MAX_PARITY;
        while (parity > 1 && stripes(before + behind, wanted, parity) * (long) parity > wanted * ROUNDING) {
            parity--;
        }
        return new ParityShape(sectorLength, before, behind, stripes(before + behind, wanted, parity), parity);
    }

    /** Stripes that have as many parity sectors as are wanted, and room for all data. */
    private static int stripes(int sectors, int wanted, int parity) {
        int positions = StripeCode.MAX_SECTORS - parity;
        return Math.max((wanted + parity - 1) / parity, (sectors + positions - 1) / positions);
    }
}

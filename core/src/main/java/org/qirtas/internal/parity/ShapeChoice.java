package org.qirtas.internal.parity;

/**
 * The choice of a writer: the amount of parity, the length of sectors, and the number of stripes. It follows from the
 * burst to survive at any place. That takes one sector more than the length of the burst, because a burst need not
 * begin at the beginning of a sector.
 */
public final class ShapeChoice {

    /**
     * Maximum number of parity sectors that a writer makes for a stripe: they are computed in two 64-bit numbers for
     * each byte.
     */
    private static final int MAX_PARITY = 16;

    /** Maximum bytes of a sector: the amount that disks lose at a time. */
    private static final int LARGE = 4096;

    /** Limit for the surplus parity that comes from more parity sectors in fewer stripes. */
    private static final double ROUNDING = 1.05;

    /**
     * Share of an archive that a burst may have if the caller asks for no parity: 0.4 % of the archive including
     * parity.
     */
    private static final double UNASKED = 0.0041;

    private static final double PERCENT = 0.01;

    /**
     * Share of the requested parity that the structure gets in addition. The structure is a small part of the archive,
     * and all articles need it.
     */
    private static final double HALF = 0.5;

    /**
     * Minimum bytes of an archive for parity that was not requested. In a shorter archive it would take more than 1.2
     * %.
     */
    private static final int SMALLEST = 600_000;

    private ShapeChoice() {}

    /** Whether an archive of a length has parity: if it was requested, or costs about 1 %. */
    public static boolean isWanted(long archive, int percent) {
        return percent > 0 || archive >= SMALLEST;
    }

    /**
     * The shape for all parts of an archive except frames. It has at least half of the requested parity in addition to
     * the parity of the whole archive, because a lost frame costs an article, but a lost text model costs a language.
     *
     * @param length bytes to protect before the section
     * @param tail bytes to protect at the end of the file
     * @param archive bytes of the archive before the section, including frames
     * @param percent requested parity in percent of the archive; 0 for none
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
     * @param percent maximum length of a burst, in percent of these bytes
     * @return the shape
     */
    public static ParityShape ofWhole(long length, long tail, int percent) {
        return of(length, tail, percent * PERCENT * (length + tail), longest(length + tail));
    }

    /** Small archives have small sectors. Their parity can then be small and still have several sectors. */
    private static int longest(long length) {
        return length >= 1 << 20 ? LARGE : length >= 1 << 17 ? LARGE / 4 : LARGE / 16;
    }

    /** A shape that survives a burst, with sectors of a maximum length. */
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

    /** Stripes with a number of parity sectors, and with room for all data. */
    private static int stripes(int sectors, int wanted, int parity) {
        int positions = StripeCode.MAX_SECTORS - parity;
        return Math.max((wanted + parity - 1) / parity, (sectors + positions - 1) / positions);
    }
}

package org.qirtas.parity;

/**
 * How protected bytes are cut: into sectors, sector {@code i} being in stripe {@code i % stripes} at the position
 * {@code i / stripes}, so that neighbours are in different stripes and a burst hits each of them a little.
 *
 * @param sectorLength bytes of a sector
 * @param sectors number of data sectors, the last filled up with zeros
 * @param stripes number of stripes
 * @param parity parity sectors of a stripe
 */
public record ParityShape(int sectorLength, int sectors, int stripes, int parity) {

    /** Most parity sectors of a stripe that a writer makes: two numbers of 64 bits for each byte. */
    private static final int MAX_PARITY = 16;

    private static final double PERCENT = 0.01;
    private static final double HALF = 0.5;
    private static final int LARGE = 4096;

    /** How much more than what was wanted may come of equal numbers of parity sectors for all stripes. */
    private static final double ROUNDING = 1.1;

    /** Share of an archive that protects all but its frames, without being asked for. */
    private static final double UNASKED = 0.4 * PERCENT;

    /** Largest share of what it protects that parity takes without being asked for. */
    private static final double MOST_UNASKED = 10 * PERCENT;

    /** Bytes of an archive below which it has no parity that was not asked for: sectors and checksums would be over 1 %. */
    private static final int SMALLEST = 600_000;

    /** Bytes of an archive from which two large sectors and their checksums are less than 1 % of it. */
    private static final int MEDIUM = 1_100_000;

    /** Bytes of a sector with which all sectors of a smaller archive are in one stripe. */
    private static final int ONE_STRIPE = 4352;

    /** Whether an archive of some bytes has parity: if it was asked for, or costs less than 1 %. */
    public static boolean isWanted(long archive, int percent) {
        return percent > 0 || archive >= SMALLEST;
    }

    /**
     * The shape for all but the frames of an archive. It has half of what is asked for, and more, besides what the
     * whole archive has: losing a frame costs an article, losing a text model a language.
     *
     * @param length bytes to protect
     * @param archive bytes of the archive, frames included
     * @param percent parity asked for, in percent of the archive; 0 if none
     * @return the shape
     */
    public static ParityShape ofStructure(long length, long archive, int percent) {
        double share = Math.min(MOST_UNASKED * length, UNASKED * archive) / length;
        if (percent > 0) {
            return of(sectorLength(length), length, share + (percent + 1) * HALF * PERCENT, 1);
        }
        return archive < MEDIUM ? of(ONE_STRIPE, length, 0, 1) : of(LARGE, length, share, 2);
    }

    /** The shape for a whole archive of some bytes with some percent of parity. */
    public static ParityShape ofWhole(long length, int percent) {
        return of(sectorLength(length), length, percent * PERCENT, 1);
    }

    /** Small archives have small sectors, so that their parity can be small and yet have several. */
    private static int sectorLength(long length) {
        return length >= 1 << 20 ? LARGE : length >= 1 << 17 ? LARGE / 4 : LARGE / 16;
    }

    private static int sectors(long length, int sectorLength) {
        return Math.toIntExact((length + sectorLength - 1) / sectorLength);
    }

    private static ParityShape of(int sectorLength, long length, double share, int least) {
        int sectors = sectors(length, sectorLength);
        int wanted = Math.max(least, (int) Math.ceil(sectors * share));
        int most = (int) (StripeCode.MAX_SECTORS * share / (1 + share));
        most = Math.max(1, Math.min(MAX_PARITY, most));
        int positions = StripeCode.MAX_SECTORS - most;
        int stripes = Math.max((wanted + most - 1) / most, (sectors + positions - 1) / positions);
        int parity = (wanted + stripes - 1) / stripes;
        boolean isFarMore = parity > 1 && stripes * parity > wanted * ROUNDING;
        return new ParityShape(sectorLength, sectors, stripes, isFarMore ? parity - 1 : parity);
    }

    /** Number of parity sectors. */
    public int paritySectors() {
        return stripes * parity;
    }

    /** Bytes of all parity sectors. */
    public long parityBytes() {
        return (long) paritySectors() * sectorLength;
    }

    /** Number of data sectors of a stripe. */
    int positions(int stripe) {
        return (sectors - stripe + stripes - 1) / stripes;
    }

    /** Number of the data sector of a stripe at a position. */
    int sector(int stripe, int position) {
        return position * stripes + stripe;
    }

    /**
     * Number of the parity sector of a stripe in a row. The rows do not begin with stripe 0, so that a burst over the
     * beginning or the end of the parity hits other stripes than those of the data beside it.
     */
    int paritySector(int stripe, int row) {
        return row * stripes + Math.floorMod(stripe - sectors - stripes / 2, stripes);
    }
}

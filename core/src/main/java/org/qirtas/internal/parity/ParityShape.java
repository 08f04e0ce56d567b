package org.qirtas.internal.parity;

/**
 * The division of protected bytes into sectors and stripes. Sector {@code i} is in stripe {@code i % stripes} at the
 * position {@code i / stripes}. Neighbours are in different stripes, and a burst damages each stripe only a little.
 *
 * @param sectorLength bytes of a sector
 * @param before number of data sectors before the parity section; the first one begins with zeros as padding
 * @param behind number of data sectors at the end of the file; the last one ends with zeros as padding
 * @param stripes number of stripes
 * @param parity parity sectors of a stripe
 */
public record ParityShape(int sectorLength, int before, int behind, int stripes, int parity) {

    /** Number of data sectors. */
    public int sectors() {
        return before + behind;
    }

    /** Number of parity sectors. */
    public int paritySectors() {
        return stripes * parity;
    }

    /** Bytes of all parity sectors. */
    public long parityBytes() {
        return (long) paritySectors() * sectorLength;
    }

    /**
     * Number of consecutive bytes, at any place of the file, whose loss can be repaired; {@code docs/format/parity.md}
     * proves it.
     */
    public long burst() {
        return parityBytes() - sectorLength + 1;
    }

    /** Number of data sectors of a stripe. */
    int positions(int stripe) {
        return (sectors() - stripe + stripes - 1) / stripes;
    }

    /** Number of the data sector of a stripe at a position. */
    int sector(int stripe, int position) {
        return position * stripes + stripe;
    }

    /** The stripe of a data sector. */
    public int stripe(int sector) {
        return sector % stripes;
    }

    /**
     * The stripe of a parity sector. In the order of the file (data before, parity, data after), each sector is in the
     * stripe after that of its neighbour. A burst across a border of the parity therefore damages all stripes equally.
     */
    public int stripeOfParity(int paritySector) {
        return (int) (((long) before + paritySector) % stripes);
    }

    /** Number of the parity sector of a stripe in a row of parity sectors. */
    int paritySector(int stripe, int row) {
        return row * stripes + Math.floorMod(stripe - before, stripes);
    }

    /** Number of sectors for a number of bytes. */
    static long sectors(long length, int sectorLength) {
        return length / sectorLength + (length % sectorLength == 0 ? 0 : 1);
    }
}

package org.qirtas.internal.parity;

import java.util.Arrays;

/**
 * The parity of one stripe: a systematic Reed–Solomon code over {@link GaloisField} from a Cauchy matrix. Byte {@code
 * b} of parity sector {@code r} is the sum over the positions {@code q} of byte {@code b} of data sector {@code q}
 * times {@code 1 / ((255 - r) + q)}, sum and difference being the exclusive or. Any square part of a Cauchy matrix can
 * be inverted. A stripe can therefore lose any of its sectors, data or parity, up to the number of parity sectors
 * (Blömer et al., 1995). For one thread.
 *
 * <p>Eight parity bytes are computed at once as the bytes of a 64-bit number. Each position has a table of these
 * numbers.
 */
final class StripeCode {

    /** Maximum number of sectors of a stripe, including data and parity. */
    static final int MAX_SECTORS = GaloisField.SIZE - 1;

    private static final int ROWS = Long.BYTES;

    private final int sectorLength;
    private final int parity;
    private final long[][] sums;
    private final long[][][] tables;

    /**
     * A code for stripes of one shape.
     *
     * @param sectorLength bytes of a sector
     * @param parity number of parity sectors, 1 to 64
     */
    StripeCode(int sectorLength, int parity) {
        this.sectorLength = sectorLength;
        this.parity = parity;
        int words = (parity + ROWS - 1) / ROWS;
        sums = new long[words][sectorLength];
        tables = new long[words][MAX_SECTORS][];
    }

    /** The element of the matrix in a parity row and the column of a position. */
    static int coefficient(int row, int position) {
        return GaloisField.inverse((MAX_SECTORS - row) ^ position);
    }

    /** Begins a new stripe. */
    void clear() {
        for (long[] sum : sums) {
            Arrays.fill(sum, 0);
        }
    }

    /** Adds the data sector at a position. */
    void add(int position, byte[] sector) {
        for (int word = 0; word < sums.length; word++) {
            add(sums[word], table(word, position), sector);
        }
    }

    private void add(long[] sum, long[] table, byte[] sector) {
        for (int i = 0; i < sectorLength; i++) {
            sum[i] ^= table[sector[i] & 0xFF];
        }
    }

    private long[] table(int word, int position) {
        long[] table = tables[word][position];
        if (table == null) {
            table = newTable(word, position);
            tables[word][position] = table;
        }
        return table;
    }

    private long[] newTable(int word, int position) {
        long[] table = new long[GaloisField.SIZE];
        for (int value = 1; value < table.length; value++) {
            for (int row = 0; row < ROWS && word * ROWS + row < parity; row++) {
                long product = GaloisField.multiply(value, coefficient(word * ROWS + row, position));
                table[value] |= product << (row * Byte.SIZE);
            }
        }
        return table;
    }

    /** Puts a parity sector of the data added so far into an array. */
    void parity(int row, byte[] target) {
        long[] sum = sums[row / ROWS];
        int shift = row % ROWS * Byte.SIZE;
        for (int i = 0; i < sectorLength; i++) {
            target[i] = (byte) (sum[i] >>> shift);
        }
    }

    /**
     * Computes lost data sectors after all other data sectors of the stripe have been added.
     *
     * @param lost positions of the lost data sectors
     * @param rows numbers of the same number of parity sectors
     * @param sectors those parity sectors; they become the data sectors
     */
    void recover(int[] lost, int[] rows, byte[][] sectors) {
        byte[] sum = new byte[sectorLength];
        for (int i = 0; i < rows.length; i++) {
            parity(rows[i], sum);
            addProduct(sectors[i], sum, 1);
        }
        int[][] matrix = new int[rows.length][lost.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < lost.length; j++) {
                matrix[i][j] = coefficient(rows[i], lost[j]);
            }
        }
        solve(matrix, sectors);
    }

    /** Gauss–Jordan elimination; the sectors are the right-hand side, and become the solution. */
    private void solve(int[][] matrix, byte[][] sectors) {
        for (int column = 0; column < matrix.length; column++) {
            // No square part of a Cauchy matrix is singular, and elimination preserves that: the pivot is never 0.
            scale(matrix[column], sectors[column], GaloisField.inverse(matrix[column][column]));
            for (int row = 0; row < matrix.length; row++) {
                int factor = matrix[row][column];
                if (row != column && factor != 0) {
                    for (int j = 0; j < matrix.length; j++) {
                        matrix[row][j] ^= GaloisField.multiply(matrix[column][j], factor);
                    }
                    addProduct(sectors[row], sectors[column], factor);
                }
            }
        }
    }

    private void scale(int[] row, byte[] sector, int factor) {
        for (int j = 0; j < row.length; j++) {
            row[j] = GaloisField.multiply(row[j], factor);
        }
        for (int i = 0; i < sectorLength; i++) {
            sector[i] = (byte) GaloisField.multiply(sector[i] & 0xFF, factor);
        }
    }

    private void addProduct(byte[] target, byte[] source, int factor) {
        for (int i = 0; i < sectorLength; i++) {
            target[i] ^= (byte) GaloisField.multiply(source[i] & 0xFF, factor);
        }
    }
}

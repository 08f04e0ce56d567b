package org.qirtas.internal.units;

/** The function n log₂ n, the same on every machine. */
final class Information {

    private static final int TABLE_BITS = 14;
    private static final double LOG_E = 1 / StrictMath.log(2);
    private static final double[] LOGARITHMS = logarithms();

    private Information() {}

    private static double[] logarithms() {
        double[] table = new double[1 << TABLE_BITS];
        for (int i = 1; i < table.length; i++) {
            table[i] = StrictMath.log(i) * LOG_E;
        }
        return table;
    }

    /** The function for a number that is not negative. Above 16,384 it is linear between the numbers of a table. */
    static double of(int number) {
        if (number < LOGARITHMS.length) {
            return number * LOGARITHMS[number];
        }
        int shift = Integer.SIZE - TABLE_BITS - Integer.numberOfLeadingZeros(number);
        int high = number >>> shift;
        return number * (LOGARITHMS[high] + shift) + (number - (high << shift)) * LOG_E;
    }
}

package org.qirtas.internal.parity;

/** Arithmetic in GF(2^8) with the polynomial x^8 + x^4 + x^3 + x^2 + 1 (0x11D), in which 2 is a generator. */
final class GaloisField {

    /** Number of elements. */
    static final int SIZE = 256;

    private static final int POLYNOMIAL = 0x11D;
    private static final int GENERATOR_ORDER = SIZE - 1;
    private static final int[] POWERS = new int[2 * GENERATOR_ORDER];
    private static final int[] LOGARITHMS = new int[SIZE];

    static {
        int power = 1;
        for (int i = 0; i < GENERATOR_ORDER; i++) {
            POWERS[i] = power;
            POWERS[i + GENERATOR_ORDER] = power;
            LOGARITHMS[power] = i;
            power <<= 1;
            if (power >= SIZE) {
                power ^= POLYNOMIAL;
            }
        }
    }

    private GaloisField() {}

    static int multiply(int a, int b) {
        return a == 0 || b == 0 ? 0 : POWERS[LOGARITHMS[a] + LOGARITHMS[b]];
    }

    /** The number that gives 1 when multiplied with {@code a}, which is not 0. */
    static int inverse(int a) {
        return POWERS[GENERATOR_ORDER - LOGARITHMS[a]];
    }
}

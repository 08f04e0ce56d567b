package org.qirtas.internal.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logarithms and prices in whole numbers. */
class SymbolPricesTest {

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 256", "3, 405", "1024, 2560", "1025, 2560", "1000000007, 7653", "4611686018427387904, 15872"
    })
    void logarithms(long number, int logarithm) {
        assertEquals(logarithm, SymbolPrices.logarithm(number));
    }

    @Test
    void logarithmsAreRoundedDown() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            long number = 1 + (random.nextLong() >>> (2 + random.nextInt(61)));
            double exact = 256 * Math.log((double) number) / Math.log(2);
            int logarithm = SymbolPrices.logarithm(number);
            assertTrue(logarithm <= exact + 1e-6 && logarithm > exact - 1.001, number + ": " + logarithm);
        }
    }

    @Test
    void pricesFallWithFrequency() {
        assertArrayEquals(new int[] {204, 456, 703, 1827}, SymbolPrices.of(new int[] {16, 8, 4, 0}));
        int[] counts = new int[1 << 16];
        Arrays.fill(counts, 1 << 19);
        counts[0] = 0;
        assertEquals(9_554, SymbolPrices.of(counts)[0]);
        assertEquals(0, SymbolPrices.of(new int[] {12})[0]);
    }
}

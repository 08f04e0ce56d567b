package org.qirtas.internal.parity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeCodeTest {

    private static final int LENGTH = 64;

    private static byte[][] encode(byte[][] data, int parity) {
        StripeCode code = new StripeCode(LENGTH, parity);
        for (int position = 0; position < data.length; position++) {
            code.add(position, data[position]);
        }
        byte[][] sectors = new byte[parity][LENGTH];
        for (int row = 0; row < parity; row++) {
            code.parity(row, sectors[row]);
        }
        return sectors;
    }

    private static byte[][] random(int count, Random random) {
        byte[][] sectors = new byte[count][LENGTH];
        for (byte[] sector : sectors) {
            random.nextBytes(sector);
        }
        return sectors;
    }

    @Test
    void everyElementTimesItsInverseIsOne() {
        for (int a = 1; a < GaloisField.SIZE; a++) {
            assertEquals(1, GaloisField.multiply(a, GaloisField.inverse(a)));
            assertEquals(0, GaloisField.multiply(a, 0));
            assertEquals(a, GaloisField.multiply(1, a));
        }
        // 2 * 128 is x^8, which the polynomial makes x^4 + x^3 + x^2 + 1.
        assertEquals(0x1D, GaloisField.multiply(2, 0x80));
    }

    @Test
    void parityIsTheSumOfProducts() {
        byte[][] data = random(7, new Random(1));
        byte[][] parity = encode(data, 11);
        for (int row = 0; row < parity.length; row++) {
            for (int i = 0; i < LENGTH; i++) {
                int sum = 0;
                for (int position = 0; position < data.length; position++) {
                    int inverse = 1;
                    while (GaloisField.multiply(inverse, (255 - row) ^ position) != 1) {
                        inverse++;
                    }
                    sum ^= GaloisField.multiply(data[position][i] & 0xFF, inverse);
                }
                assertEquals((byte) sum, parity[row][i]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "5,1", "5,3", "16,16", "100,8", "100,9", "239,12", "254,1", "191,64"})
    void anyLostSectorsComeBack(int positions, int parity) {
        Random random = new Random(31L * positions + parity);
        byte[][] data = random(positions, random);
        byte[][] sectors = encode(data, parity);
        for (int round = 0; round < 30; round++) {
            int count = Math.min(positions, 1 + random.nextInt(parity));
            int[] lost = choose(count, positions, random);
            int[] rows = choose(count, parity, random);
            StripeCode code = new StripeCode(LENGTH, parity);
            for (int position = 0; position < positions; position++) {
                int present = position;
                if (java.util.Arrays.stream(lost).noneMatch(other -> other == present)) {
                    code.add(position, data[position]);
                }
            }
            byte[][] restored = new byte[count][];
            for (int i = 0; i < count; i++) {
                restored[i] = sectors[rows[i]].clone();
            }
            code.recover(lost, rows, restored);
            for (int i = 0; i < count; i++) {
                assertArrayEquals(data[lost[i]], restored[i]);
            }
        }
    }

    private static int[] choose(int count, int of, Random random) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < of; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, random);
        return numbers.stream().limit(count).mapToInt(Integer::intValue).toArray();
    }
}

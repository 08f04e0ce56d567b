package org.qirtas.internal.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BitPackingTest {

    private static IntStream widths() {
        return IntStream.rangeClosed(0, 64);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2", "3, 2", "255, 8", "256, 9", "9223372036854775807, 63", "-1, 64"})
    void widthOfANumber(long largest, int width) {
        assertEquals(width, BitPacking.width(largest));
    }

    @Test
    void theLowestBitsComeFirst() {
        assertArrayEquals(new byte[] {(byte) 0b10_001_101, 0b0_111_0}, BitPacking.pack(new long[] {5, 1, 2, 7}, 3));
        assertArrayEquals(
                new byte[] {0x34, 0x12, (byte) 0xFF, (byte) 0xFF}, BitPacking.pack(new long[] {0x1234, 0xFFFF}, 16));
        assertArrayEquals(new byte[0], BitPacking.pack(new long[5], 0));
        assertArrayEquals(new byte[0], BitPacking.pack(new long[0], 64));
    }

    @ParameterizedTest
    @MethodSource("widths")
    void packedNumbersAreOneLargeNumber(int width) {
        Random random = new Random(width);
        for (int count : new int[] {0, 1, 2, 7, 8, 9, 63, 64, 65, 200}) {
            long[] numbers = new long[count];
            BigInteger all = BigInteger.ZERO;
            for (int i = 0; i < count; i++) {
                numbers[i] = width == 0 ? 0 : random.nextLong() >>> (64 - width);
                BigInteger unsigned = new BigInteger(Long.toUnsignedString(numbers[i]));
                all = all.or(unsigned.shiftLeft(i * width));
            }
            byte[] packed = BitPacking.pack(numbers, width);
            assertEquals((count * (long) width + 7) / 8, packed.length);
            assertEquals(packed.length, BitPacking.length(count, width));
            assertEquals(all, littleEndian(packed));
            assertUnpacked(numbers, packed, width);
        }
    }

    private static BigInteger littleEndian(byte[] bytes) {
        byte[] bigEndian = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            bigEndian[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, bigEndian);
    }

    /** At the beginning of an array, inside one, and at its end. */
    private static void assertUnpacked(long[] numbers, byte[] packed, int width) {
        for (int start : new int[] {0, 3}) {
            for (int after : new int[] {0, 11}) {
                byte[] bytes = new byte[start + packed.length + after];
                Arrays.fill(bytes, (byte) 0xA5);
                System.arraycopy(packed, 0, bytes, start, packed.length);
                for (int i = 0; i < numbers.length; i++) {
                    assertEquals(numbers[i], BitPacking.get(bytes, start, i, width));
                    assertWord(Arrays.copyOfRange(numbers, i, numbers.length), bytes, start, i, width);
                }
            }
        }
    }

    private static void assertWord(long[] numbers, byte[] bytes, int start, int index, int width) {
        long word = BitPacking.word(bytes, start, index, width);
        for (int i = 0; i < Math.min(numbers.length, BitPacking.perWord(width)); i++) {
            assertEquals(numbers[i], word >>> (i * width) & BitPacking.mask(width));
        }
    }

    @Test
    void aWordInAnArrayOfMoreBitsThanAnIntegerCounts() {
        byte[] packed = BitPacking.pack(new long[] {1, 0x7654_3210_FEDC_BA98L}, 63);
        byte[] bytes = Arrays.copyOf(packed, (1 << 28) + 16);
        assertEquals(0x7654_3210_FEDC_BA98L, BitPacking.get(bytes, 0, 1, 63));
        assertEquals(0x7654_3210_FEDC_BA98L, BitPacking.word(bytes, 0, 1, 63) & BitPacking.mask(63));
    }

    @Test
    void lengthsBeyondAnInteger() {
        assertEquals(1L << 34, BitPacking.length(1L << 31, 64));
    }
}

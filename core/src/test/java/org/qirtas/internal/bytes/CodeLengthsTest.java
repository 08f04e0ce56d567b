package org.qirtas.internal.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lengths of prefix codes beside those of Huffman's algorithm. */
class CodeLengthsTest {

    /** The bits of all occurrences in a code without a maximum length (Huffman 1952). */
    private static long huffman(long[] counts) {
        PriorityQueue<Long> queue = new PriorityQueue<>();
        Arrays.stream(counts).filter(count -> count > 0).forEach(count -> queue.add(count));
        long bits = 0;
        while (queue.size() > 1) {
            long both = queue.remove() + queue.remove();
            bits += both;
            queue.add(both);
        }
        return bits;
    }

    private static long bits(long[] counts, byte[] lengths) {
        long bits = 0;
        for (int i = 0; i < counts.length; i++) {
            bits += counts[i] * lengths[i];
        }
        return bits;
    }

    private static double kraft(byte[] lengths) {
        double sum = 0;
        for (byte length : lengths) {
            sum += length == 0 ? 0 : Math.scalb(1.0, -length);
        }
        return sum;
    }

    @Test
    void lengthsAreOptimal() {
        Random random = new Random(8);
        for (int round = 0; round < 300; round++) {
            long[] counts = random.longs(2 + random.nextInt(300), 0, 1 + random.nextInt(500))
                    .toArray();
            counts[0]++;
            counts[1]++;
            byte[] lengths = CodeLengths.of(counts, 16);
            assertEquals(huffman(counts), bits(counts, lengths));
            assertEquals(1, kraft(lengths));
        }
    }

    @Test
    void shortest() {
        assertArrayEquals(new byte[] {1, 0, 2, 3, 3}, CodeLengths.of(new long[] {8, 0, 4, 2, 2}, 13));
    }

    @Test
    void lengthsAreAtMostSixteen() {
        long[] fibonacci = new long[40];
        fibonacci[0] = 1;
        fibonacci[1] = 1;
        for (int i = 2; i < fibonacci.length; i++) {
            fibonacci[i] = fibonacci[i - 1] + fibonacci[i - 2];
        }
        byte[] lengths = CodeLengths.of(fibonacci, 16);
        assertEquals(16, Arrays.stream(boxed(lengths)).max().orElseThrow());
        assertEquals(1, kraft(lengths));
        byte[] none = CodeLengths.of(new long[3], 16);
        assertArrayEquals(new byte[3], none);
        assertArrayEquals(new byte[] {0, 1, 0}, CodeLengths.of(new long[] {0, 9, 0}, 16));
        long[] all = new long[1 << 16];
        Arrays.fill(all, 5);
        assertEquals(16, CodeLengths.of(all, 16)[77]);
    }

    private static int[] boxed(byte[] lengths) {
        int[] numbers = new int[lengths.length];
        Arrays.setAll(numbers, i -> lengths[i]);
        return numbers;
    }
}

package org.qirtas.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many short reads served by few long ones. */
class WindowsTest {

    private final byte[] file = new byte[40_000_000];
    private int reads;

    private final Windows windows = new Windows(
            (position, target) -> {
                reads++;
                System.arraycopy(file, (int) position, target, 0, target.length);
            },
            file.length);

    private void assertRead(int position, int wanted) throws IOException {
        int end = Math.min(file.length, position + wanted);
        ByteBuffer target = ByteBuffer.allocate(wanted);
        int next = position;
        while (next < end) {
            int count = windows.read(next, target);
            assertTrue(count > 0);
            next += count;
        }
        assertArrayEquals(Arrays.copyOfRange(file, position, end), Arrays.copyOf(target.array(), end - position));
    }

    @Test
    void aScanDoublesItsReads() throws IOException {
        new Random(1).nextBytes(file);
        for (int position = 0; position < file.length; position += 1000) {
            assertRead(position, 700);
        }
        assertTrue(reads <= 10 + file.length / (4 << 20), () -> reads + " reads");
    }

    @Test
    void severalScansDoNotDisturbEachOther() throws IOException {
        new Random(1).nextBytes(file);
        for (int position = 0; position < 10_000_000; position += 10_000) {
            assertRead(position, 10_000);
            assertRead(position + 20_000_000, 10_000);
        }
        assertTrue(reads <= 22, () -> reads + " reads");
    }

    @Test
    void readsAnywhereAreRight() throws IOException {
        Random random = new Random(2);
        random.nextBytes(file);
        for (int i = 0; i < 300; i++) {
            assertRead(random.nextInt(file.length), 1 + random.nextInt(1 << random.nextInt(24)));
        }
        assertEquals(-1, windows.read(file.length, ByteBuffer.allocate(1)));
        windows.clear();
        assertRead(file.length - 5, 100);
    }
}

package org.qirtas.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChunkDirectoryTest {

    @Test
    void theBytesOfADirectory() throws FormatException {
        int[] lengths = {5, 0, 7};
        int[] models = {3, 2, 3};
        int[] checksums = {0x01020304, 0, -1};
        byte[] bytes = new ChunkDirectory(64, lengths, models, checksums).toBytes();
        assertEquals(
                "40000000" + "03" + "03" + "0200" + "01" + "c501" + "05" + "04030201" + "00000000" + "ffffffff",
                HexFormat.of().formatHex(bytes));
        ChunkDirectory read = ChunkDirectory.fromBytes(bytes, bytes.length);
        assertEquals(64, read.firstOrdinal());
        assertArrayEquals(lengths, read.lengths());
        assertArrayEquals(models, read.models());
        assertArrayEquals(checksums, read.checksums());
    }

    @Test
    void oneArticle() throws FormatException {
        byte[] bytes = new ChunkDirectory(0, new int[] {0}, new int[] {0}, new int[] {9}).toBytes();
        assertEquals(
                "00000000" + "01" + "00" + "0000" + "00" + "09000000",
                HexFormat.of().formatHex(bytes));
        assertEquals(0, ChunkDirectory.fromBytes(bytes, bytes.length).lengths()[0]);
    }

    @Test
    void randomDirectories() throws FormatException {
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            int count = 1 + random.nextInt(Limits.CHUNK_ARTICLES);
            int[] lengths = random.ints(count, 0, 2 + (Limits.CONTENT >>> random.nextInt(28)))
                    .toArray();
            int[] models =
                    random.ints(count, 0, 1 + random.nextInt(Limits.MODELS)).toArray();
            int[] checksums = random.ints(count).toArray();
            byte[] bytes = new ChunkDirectory(i * 64, lengths, models, checksums).toBytes();
            byte[] longer = Arrays.copyOf(bytes, bytes.length + random.nextInt(20));
            ChunkDirectory.View view = ChunkDirectory.View.of(longer, bytes.length);
            assertEquals(i * 64, view.firstOrdinal());
            assertEquals(count, view.count());
            long[] positions = new long[count + 1];
            view.framePositions(7, positions);
            long start = 7;
            for (int k = 0; k < count; k++) {
                assertEquals(lengths[k], view.frameLength(k));
                assertEquals(start, positions[k]);
                assertEquals(models[k], view.model(k));
                assertEquals(checksums[k], view.checksum(k));
                start += lengths[k];
            }
            assertEquals(start, positions[count]);
        }
    }

    private static void assertRefused(int position, int value) {
        byte[] bytes = new ChunkDirectory(64, new int[] {5, 9}, new int[] {1, 2}, new int[] {3, 4}).toBytes();
        bytes[position] = (byte) value;
        assertThrows(FormatException.class, () -> ChunkDirectory.fromBytes(bytes, bytes.length));
    }

    @Test
    void directoriesThatContradictThemselves() {
        assertRefused(3, 0x80);
        assertRefused(4, 0);
        assertRefused(4, 1);
        assertRefused(4, 3);
        assertRefused(4, 65);
        assertRefused(4, 255);
        assertRefused(5, 30);
        assertRefused(5, 255);
        assertRefused(8, 17);
        assertRefused(8, 255);
    }

    @Test
    void directoriesOfAWrongLength() {
        byte[] bytes = new ChunkDirectory(0, new int[] {5}, new int[] {1}, new int[] {3}).toBytes();
        for (int length = 0; length < bytes.length; length++) {
            int cut = length;
            assertThrows(FormatException.class, () -> ChunkDirectory.View.of(bytes, cut));
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThrows(FormatException.class, () -> ChunkDirectory.View.of(longer, longer.length));
    }
}

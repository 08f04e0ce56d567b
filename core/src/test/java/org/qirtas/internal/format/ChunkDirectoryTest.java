package org.qirtas.internal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;

class ChunkDirectoryTest {

    private static byte[] frame(int length) {
        byte[] frame = new byte[length];
        Arrays.fill(frame, (byte) length);
        return frame;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static void assertFrame(ChunkDirectory directory, int index, int model, long offset, byte[] frame) {
        assertFalse(directory.isExemplar(index));
        assertEquals(model, directory.model(index));
        assertEquals(offset, directory.offset(index));
        assertEquals(frame.length, directory.length(index));
        assertEquals(Crc32c.of(frame), directory.checksum(index));
    }

    private static void assertExemplar(ChunkDirectory directory, int index, int model, long offset, int length) {
        assertTrue(directory.isExemplar(index));
        assertEquals(model, directory.model(index));
        assertEquals(offset, directory.offset(index));
        assertEquals(length, directory.length(index));
    }

    @Test
    void theBytesOfADirectory() throws FormatException {
        ChunkDirectoryBuilder builder = new ChunkDirectoryBuilder(64);
        builder.addFrame(3, frame(5));
        builder.addExemplar(2, 0x20000, 14);
        builder.addExemplar(3, 8, 6);
        builder.addExemplar(2, 0x2000E, 2);
        builder.addFrame(3, frame(0));
        byte[] bytes = builder.toBytes();
        assertEquals(
                "40000000" + "05" + "03" + "0200" + "01" + "0e" + "fd02" + "15" + "00000100" + "04000000"
                        + hex(new ByteWriter().u32(Crc32c.of(frame(5))).toBytes()) + "00000000",
                hex(bytes));
        ChunkDirectory read = ChunkDirectory.of(bytes);
        assertEquals(64, read.firstOrdinal());
        assertEquals(5, read.count());
        assertEquals(5, read.framesLength());
        assertFrame(read, 0, 3, 0, frame(5));
        assertExemplar(read, 1, 2, 0x20000, 14);
        assertExemplar(read, 2, 3, 8, 6);
        assertExemplar(read, 3, 2, 0x2000E, 2);
        assertFrame(read, 4, 3, 5, frame(0));
    }

    @Test
    void oneArticle() throws FormatException {
        ChunkDirectoryBuilder builder = new ChunkDirectoryBuilder(0);
        builder.addFrame(0, frame(0));
        byte[] bytes = builder.toBytes();
        assertEquals("00000000" + "01" + "00" + "0000" + "00" + "00" + "00000000", hex(bytes));
        assertFrame(ChunkDirectory.of(bytes), 0, 0, 0, frame(0));
    }

    @Test
    void oneExemplar() throws FormatException {
        ChunkDirectoryBuilder builder = new ChunkDirectoryBuilder(0);
        builder.addExemplar(1, 0, 8);
        byte[] bytes = builder.toBytes();
        assertEquals("00000000" + "01" + "03" + "0100" + "00" + "01" + "04" + "00000000", hex(bytes));
        assertExemplar(ChunkDirectory.of(bytes), 0, 1, 0, 8);
    }

    @Test
    void exemplarsWithGaps() {
        ChunkDirectoryBuilder builder = new ChunkDirectoryBuilder(0);
        builder.addExemplar(1, 10, 8);
        assertThrows(IllegalArgumentException.class, () -> builder.addExemplar(1, 20, 8));
        assertThrows(IllegalArgumentException.class, () -> builder.addExemplar(2, 1, 8));
        assertThrows(IllegalArgumentException.class, () -> builder.addExemplar(2, 0, 7));
    }

    @Test
    void randomDirectories() throws FormatException {
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            int count = 1 + random.nextInt(Limits.CHUNK_ARTICLES);
            int[] models =
                    random.ints(count, 0, 1 + random.nextInt(1 + i % 9 * 100)).toArray();
            int exemplars = random.nextInt(5);
            int[] lengths = random.ints(count, 0, 1 + random.nextInt(5000)).toArray();
            ChunkDirectoryBuilder builder = new ChunkDirectoryBuilder(i * 64);
            int[] next = random.ints(1000, 0, 1 << 20).map(n -> n * 2).toArray();
            int[] offsets = new int[count];
            boolean[] isExemplar = new boolean[count];
            int frames = 0;
            for (int k = 0; k < count; k++) {
                isExemplar[k] = random.nextInt(4) < exemplars;
                if (isExemplar[k]) {
                    offsets[k] = next[models[k]];
                    next[models[k]] += lengths[k] * 2;
                    builder.addExemplar(models[k], offsets[k], lengths[k] * 2);
                } else {
                    offsets[k] = frames;
                    frames += lengths[k];
                    builder.addFrame(models[k], frame(lengths[k]));
                }
            }
            byte[] bytes = builder.toBytes();
            int start = random.nextInt(20);
            byte[] longer = new byte[start + bytes.length + random.nextInt(20)];
            System.arraycopy(bytes, 0, longer, start, bytes.length);
            ChunkDirectory read = new ChunkDirectory();
            read.read(longer, start, bytes.length);
            assertEquals(frames, read.framesLength());
            for (int k = 0; k < count; k++) {
                if (isExemplar[k]) {
                    assertExemplar(read, k, models[k], offsets[k], lengths[k] * 2);
                } else {
                    assertFrame(read, k, models[k], offsets[k], frame(lengths[k]));
                }
            }
        }
    }

    private static byte[] small() {
        ChunkDirectoryBuilder builder = new ChunkDirectoryBuilder(64);
        builder.addFrame(1, frame(5));
        builder.addFrame(2, frame(9));
        return builder.toBytes();
    }

    private static void assertRefused(int position, int value) {
        byte[] bytes = small();
        bytes[position] = (byte) value;
        assertThrows(FormatException.class, () -> ChunkDirectory.of(bytes));
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
        byte[] bytes = small();
        for (int length = 0; length < bytes.length; length++) {
            int cut = length;
            assertThrows(FormatException.class, () -> new ChunkDirectory().read(bytes, 0, cut));
            byte[] ends = Arrays.copyOf(bytes, length);
            assertThrows(FormatException.class, () -> ChunkDirectory.of(ends));
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThrows(FormatException.class, () -> ChunkDirectory.of(longer));
    }
}

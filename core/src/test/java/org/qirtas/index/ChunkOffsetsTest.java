package org.qirtas.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qirtas.format.FormatException;

class ChunkOffsetsTest {

    @Test
    void theBytesOfOffsets() throws FormatException {
        byte[] bytes = ChunkOffsets.toBytes(new long[] {16, 32, 120});
        assertEquals("03000000" + "04" + "420f", HexFormat.of().formatHex(bytes));
        assertEquals(120, ChunkOffsets.fromBytes(bytes, 3).offset(2));
        assertEquals("00000000" + "00", HexFormat.of().formatHex(ChunkOffsets.toBytes(new long[0])));
        assertThrows(FormatException.class, () -> ChunkOffsets.fromBytes(ChunkOffsets.toBytes(new long[0]), 1));
    }

    @Test
    void randomOffsets() throws FormatException {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            long[] offsets = new long[1 + random.nextInt(100)];
            int bits = 8 + random.nextInt(40);
            Arrays.setAll(offsets, i -> (random.nextLong() >>> (64 - bits)) * 8);
            Arrays.sort(offsets);
            ChunkOffsets read = ChunkOffsets.fromBytes(ChunkOffsets.toBytes(offsets), offsets.length);
            for (int i = 0; i < offsets.length; i++) {
                assertEquals(offsets[i], read.offset(i));
            }
        }
    }

    @Test
    void offsetsThatContradictTheNumberOfChunks() {
        byte[] bytes = ChunkOffsets.toBytes(new long[] {16, 32, 120});
        assertThrows(FormatException.class, () -> ChunkOffsets.fromBytes(bytes, 2));
        assertThrows(FormatException.class, () -> ChunkOffsets.fromBytes(bytes, 4));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(FormatException.class, () -> ChunkOffsets.fromBytes(cut, 3));
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThrows(FormatException.class, () -> ChunkOffsets.fromBytes(longer, 3));
        byte[] wider = bytes.clone();
        wider[4] = 65;
        assertThrows(FormatException.class, () -> ChunkOffsets.fromBytes(wider, 3));
    }
}

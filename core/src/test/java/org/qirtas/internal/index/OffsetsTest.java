package org.qirtas.internal.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.LongList;

class OffsetsTest {

    private static final long[] CHUNKS = {32, 48, 120};
    private static final long[] FIRST_CHUNKS = {0, 2};
    private static final long[] COLUMNS = {16, 72};

    private static byte[] bytes() {
        return Offsets.toBytes(CHUNKS, FIRST_CHUNKS, COLUMNS);
    }

    @Test
    void theBytesOfOffsets() throws FormatException {
        assertEquals(
                "03000000" + "02000000" + "04" + "02" + "640f" + "08" + "92",
                HexFormat.of().formatHex(bytes()));
        Offsets read = Offsets.fromBytes(bytes(), 3, 2);
        assertEquals(120, read.chunk(2));
        assertEquals(16, read.columns(0));
        assertEquals(72, read.columns(1));
        assertEquals(0, read.columnsSection(0));
        assertEquals(0, read.columnsSection(1));
        assertEquals(1, read.columnsSection(2));
        assertEquals(2, read.firstChunk(1));
        byte[] none = Offsets.toBytes(new long[0], new long[0], new long[0]);
        assertEquals("0000000000000000" + "0000", HexFormat.of().formatHex(none));
        Offsets.fromBytes(none, 0, 0);
        assertThrows(FormatException.class, () -> Offsets.fromBytes(none, 1, 0));
    }

    @Test
    void randomOffsets() throws FormatException {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            long[] chunks = new long[1 + random.nextInt(100)];
            int bits = 8 + random.nextInt(40);
            Arrays.setAll(chunks, i -> (random.nextLong() >>> (64 - bits)) * 8);
            Arrays.sort(chunks);
            boolean[] begins = new boolean[chunks.length];
            begins[0] = true;
            for (int i = 1; i < begins.length; i++) {
                begins[i] = chunks[i] > chunks[i - 1] && random.nextInt(5) == 0;
            }
            LongList firstChunks = new LongList();
            LongList columns = new LongList();
            for (int i = 0; i < chunks.length; i++) {
                if (begins[i]) {
                    firstChunks.add(i);
                    columns.add(chunks[i] + 8);
                }
            }
            Offsets read = Offsets.fromBytes(
                    Offsets.toBytes(chunks, firstChunks.toArray(), columns.toArray()), chunks.length, columns.size());
            int section = -1;
            for (int i = 0; i < chunks.length; i++) {
                section += begins[i] ? 1 : 0;
                assertEquals(chunks[i], read.chunk(i));
                assertEquals(section, read.columnsSection(i));
                if (begins[i]) {
                    assertEquals(chunks[i] + 8, read.columns(section));
                    assertEquals(i, read.firstChunk(section));
                }
            }
        }
    }

    @Test
    void offsetsThatContradictTheManifest() {
        byte[] bytes = bytes();
        assertThrows(FormatException.class, () -> Offsets.fromBytes(bytes, 2, 2));
        assertThrows(FormatException.class, () -> Offsets.fromBytes(bytes, 4, 2));
        assertThrows(FormatException.class, () -> Offsets.fromBytes(bytes, 3, 1));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(FormatException.class, () -> Offsets.fromBytes(cut, 3, 2));
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThrows(FormatException.class, () -> Offsets.fromBytes(longer, 3, 2));
        byte[] wider = bytes.clone();
        wider[8] = 65;
        assertThrows(FormatException.class, () -> Offsets.fromBytes(wider, 3, 2));
    }

    @Test
    void columnsThatDoNotFollowTheChunks() {
        long[][] impossible = {{1, 2}, {0, 0}, {0, 3}};
        for (long[] firstChunks : impossible) {
            byte[] bytes = Offsets.toBytes(CHUNKS, firstChunks, COLUMNS);
            assertThrows(FormatException.class, () -> Offsets.fromBytes(bytes, 3, 2));
        }
        byte[] none = Offsets.toBytes(CHUNKS, new long[0], new long[0]);
        assertThrows(FormatException.class, () -> Offsets.fromBytes(none, 3, 0));
    }
}

package org.qirtas.internal.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.LongList;
import org.qirtas.internal.format.Payload;

class OffsetsTest {

    private static final long[] CHUNKS = {32, 48, 120};
    private static final long[] FIRST_CHUNKS = {0, 2};
    private static final long[] COLUMNS = {16, 72};

    private static Payload payload() {
        return Offsets.toBytes(CHUNKS, FIRST_CHUNKS, COLUMNS);
    }

    private static Offsets read(Payload payload, int chunks, int sections) throws FormatException {
        return Offsets.fromBytes(payload.checked(), payload, chunks, sections);
    }

    @Test
    void theBytesOfOffsets() throws IOException, FormatException {
        // Distances 0, 2 and 11 of 4 bits.
        assertEquals("200b", HexFormat.of().formatHex(payload().pages()));
        byte[] checksum = new ByteWriter().u32(Crc32c.of(payload().pages())).toBytes();
        assertEquals(
                "03000000" + "02000000" + "04" + "02" + "04" + "08" + "92" + "04"
                        + HexFormat.of().formatHex(checksum),
                HexFormat.of().formatHex(payload().checked()));
        Offsets read = read(payload(), 3, 2);
        assertEquals(120, read.chunk(2));
        assertEquals(16, read.columns(0));
        assertEquals(72, read.columns(1));
        assertEquals(0, read.columnsSection(0));
        assertEquals(0, read.columnsSection(1));
        assertEquals(1, read.columnsSection(2));
        assertEquals(2, read.firstChunk(1));
        Payload none = Offsets.toBytes(new long[0], new long[0], new long[0]);
        assertEquals("0000000000000000" + "000000", HexFormat.of().formatHex(none.toBytes()));
        read(none, 0, 0).check();
        assertThrows(FormatException.class, () -> read(none, 1, 0));
    }

    @Test
    void randomOffsets() throws IOException, FormatException {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            long[] chunks = new long[1 + random.nextInt(round % 10 == 0 ? 3000 : 100)];
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
            Offsets read = read(
                    Offsets.toBytes(chunks, firstChunks.toArray(), columns.toArray()), chunks.length, columns.size());
            read.check();
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
        Payload payload = payload();
        assertThrows(FormatException.class, () -> read(payload, 2, 2));
        assertThrows(FormatException.class, () -> read(payload, 4, 2));
        assertThrows(FormatException.class, () -> read(payload, 3, 1));
        byte[] directory = payload.checked();
        for (int length = 0; length <= directory.length + 1; length++) {
            byte[] other = Arrays.copyOf(directory, length);
            if (length != directory.length) {
                assertThrows(FormatException.class, () -> read(new Payload(other, payload.pages()), 3, 2));
            }
        }
        for (int length : new int[] {0, 1, 3}) {
            byte[] pages = Arrays.copyOf(payload.pages(), length);
            assertThrows(FormatException.class, () -> read(new Payload(directory, pages), 3, 2));
        }
        for (int width : new int[] {8, 9, 10}) {
            byte[] wider = directory.clone();
            wider[width] = 65;
            assertThrows(FormatException.class, () -> read(new Payload(wider, payload.pages()), 3, 2));
        }
    }

    @Test
    void aFlippedBitOfAPageIsNeverBelieved() throws FormatException {
        for (int bit = 0; bit < 16; bit++) {
            Payload payload = payload();
            payload.pages()[bit / 8] ^= (byte) (1 << bit % 8);
            Offsets flipped = read(payload, 3, 2);
            assertThrows(FormatException.class, () -> flipped.chunk(1));
            assertThrows(FormatException.class, flipped::check);
        }
    }

    @Test
    void columnsThatDoNotFollowTheChunks() {
        long[][] impossible = {{1, 2}, {0, 0}, {0, 3}};
        for (long[] firstChunks : impossible) {
            Payload payload = Offsets.toBytes(CHUNKS, firstChunks, COLUMNS);
            assertThrows(FormatException.class, () -> read(payload, 3, 2));
        }
        Payload none = Offsets.toBytes(CHUNKS, new long[0], new long[0]);
        assertThrows(FormatException.class, () -> read(none, 3, 0));
    }
}

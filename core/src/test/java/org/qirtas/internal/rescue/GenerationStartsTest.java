package org.qirtas.internal.rescue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.FormatVersion;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.Trailer;

/** Borders of generations of which each byte is known. */
class GenerationStartsTest {

    private static final FormatVersion VERSION = new FormatVersion(1, 0);
    private static final byte[] PAYLOAD = new byte[48];
    private static final int LENGTH = FileHeader.LENGTH + 3 * (SectionHeader.LENGTH + PAYLOAD.length) + Trailer.LENGTH;

    private static byte[] generation(byte[] payload) {
        ByteWriter writer = new ByteWriter().bytes(new FileHeader(VERSION).toBytes());
        for (int sequence = 0; sequence < 3; sequence++) {
            writer.bytes(new SectionHeader(1, 0, sequence, payload.length, payload.length, 0).toBytes())
                    .bytes(payload);
        }
        return writer.bytes(new Trailer(0, 0, writer.length() + Trailer.LENGTH, VERSION).toBytes())
                .toBytes();
    }

    private static byte[] three() {
        byte[] one = generation(PAYLOAD);
        return new ByteWriter().bytes(one).bytes(one).bytes(one).toBytes();
    }

    private static List<Long> starts(byte[] file) throws IOException {
        return GenerationStarts.find(
                        file.length,
                        (position, target, start, length) ->
                                System.arraycopy(file, (int) position, target, start, length))
                .all();
    }

    private static void assertStarts(byte[] file) throws IOException {
        assertEquals(List.of(0L, (long) LENGTH, 2L * LENGTH), starts(file));
    }

    @Test
    void bordersAreFoundWithoutTrailerAndHeader() throws IOException {
        assertStarts(three());
        for (int generation = 1; generation < 3; generation++) {
            int border = generation * LENGTH;
            for (int lost : new int[] {1, 16, 40, 56, 88, 200}) {
                byte[] damaged = three();
                Arrays.fill(damaged, border - 40, border - 40 + lost, (byte) 0);
                assertStarts(damaged);
            }
        }
    }

    @Test
    void whatASectionHoldsIsNoGeneration() throws IOException {
        byte[] inner = generation(PAYLOAD);
        assertEquals(List.of(0L), starts(generation(inner)));
    }

    @Test
    void bytesBehindTheLastSectionAreNoGeneration() throws IOException {
        for (int unfinished : new int[] {1, 16, 40}) {
            byte[] file = Arrays.copyOf(three(), 3 * LENGTH + unfinished);
            System.arraycopy(file, 0, file, 3 * LENGTH, unfinished);
            assertStarts(file);
        }
    }

    /** A file of headers that nothing follows makes the search begin again after each. */
    @Test
    void eachByteIsReadAFewTimes() throws IOException {
        byte[] header = new SectionHeader(1, 0, 0, 8, 8, 0).toBytes();
        byte[] file = new byte[20_000 * 48];
        for (int i = 0; i < file.length; i += 48) {
            System.arraycopy(header, 0, file, i, header.length);
        }
        long[] read = {0};
        GenerationStarts.find(file.length, (position, target, start, length) -> {
            read[0] += length;
            System.arraycopy(file, (int) position, target, start, length);
        });
        assertTrue(read[0] < 10L * file.length, read[0] + " bytes were read");
    }
}

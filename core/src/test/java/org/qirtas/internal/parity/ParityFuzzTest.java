package org.qirtas.internal.parity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.testing.FuzzInputs;

/** Descriptions of parity sections of any bytes. */
public class ParityFuzzTest {

    private static final int MOST = 1000;

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    /** The offset of a section, and its description, which is not in pages. */
    @FuzzTest
    void description(byte[] input) {
        FuzzInputs.accepts(() -> {
            ByteReader parts = new ByteReader(input);
            ParityDescription description = ParityDescription.fromBytes(parts.u64(), parts.bytes(parts.remaining()));
            read(description);
            byte[] pages = DescriptionPages.toBytes(description);
            assertSame(description, pages);
            assertArrayEquals(
                    description.toBytes(), DescriptionPages.fromBytes(pages).toBytes());
        });
    }

    /** Bytes among which there may be pages. */
    @FuzzTest
    void pages(byte[] input) {
        DescriptionSearch search = new DescriptionSearch();
        search.look(Arrays.copyOf(input, input.length + DescriptionSearch.LOOKAHEAD), input.length);
        search.found(MOST, description -> true).forEach(description -> FuzzInputs.accepts(() -> read(description)));
    }

    private static void assertSame(ParityDescription description, byte[] pages) {
        DescriptionSearch search = new DescriptionSearch();
        search.look(Arrays.copyOf(pages, pages.length + DescriptionSearch.LOOKAHEAD), pages.length);
        List<ParityDescription> found = search.found(MOST, any -> true);
        assertEquals(1, found.size());
        assertArrayEquals(description.toBytes(), found.get(0).toBytes());
    }

    private static void read(ParityDescription description) throws IOException {
        ParityShape shape = description.shape();
        DataSectors data = description.dataSectors();
        long[] total = {0};
        for (int sector = 0; sector < shape.sectors(); sector++) {
            description.checksum(sector);
            data.parts(sector, (position, offset, length) -> {
                assertTrue(position >= 0 && position + length <= description.fileLength());
                assertTrue(offset >= 0 && offset + length <= shape.sectorLength());
                total[0] += length;
            });
        }
        assertEquals(description.ranges().length() + description.tailLength(), total[0]);
        for (int sector = 0; sector < shape.paritySectors(); sector++) {
            description.parityChecksum(sector);
            assertEquals(sector, shape.paritySector(shape.stripeOfParity(sector), sector / shape.stripes()));
        }
        for (int stripe = 0; stripe < Math.min(shape.stripes(), 1000); stripe++) {
            int positions = shape.positions(stripe);
            assertTrue(positions == 0 || shape.sector(stripe, positions - 1) < shape.sectors());
            assertTrue(shape.paritySector(stripe, shape.parity() - 1) < shape.paritySectors());
        }
    }
}

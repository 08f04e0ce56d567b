package org.qirtas.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.fuzz.FuzzInputs;

/** Descriptions of parity sections of any bytes. */
class ParityFuzzTest {

    private static final long OFFSET = 1 << 16;
    private static final int SECTORS = 50;

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    /** A description; its checksums are right. */
    @FuzzTest
    void description(byte[] input) {
        FuzzInputs.accepts(() -> {
            ParityDescription description = ParityDescription.fromBytes(OFFSET, input);
            byte[] pages = DescriptionPages.toBytes(description);
            DescriptionSearch search = new DescriptionSearch();
            search.look(Arrays.copyOf(pages, pages.length + DescriptionSearch.LOOKAHEAD), pages.length);
            assertEquals(1, search.found().size());
            read(description);
        });
    }

    private static void read(ParityDescription description) throws IOException {
        ProtectedBytes bytes = description.protectedBytes();
        ParityShape shape = description.shape();
        for (int sector = 0; sector < Math.min(SECTORS, shape.sectors()); sector++) {
            int[] end = {0};
            bytes.sector(sector, shape.sectorLength(), (position, offset, length) -> {
                assertTrue(position >= 0 && length > 0 && position + length <= description.fileLength());
                assertEquals(end[0], offset);
                end[0] = offset + length;
            });
            assertTrue(end[0] <= shape.sectorLength());
        }
        assertTrue(shape.positions(0) + shape.parity() <= StripeCode.MAX_SECTORS);
    }

    /** Any bytes in which pages are looked for. */
    @FuzzTest
    void pages(byte[] input) {
        DescriptionSearch search = new DescriptionSearch();
        search.look(Arrays.copyOf(input, input.length + DescriptionSearch.LOOKAHEAD), input.length);
        FuzzInputs.accepts(() -> {
            for (ParityDescription description : search.found()) {
                read(description);
            }
        });
    }
}

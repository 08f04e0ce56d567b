package org.qirtas.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ParityShapeTest {

    private static final long MB = 1_000_000;

    @Test
    void whatNobodyAskedForCostsLessThanOnePercent() {
        assertFalse(ParityShape.isWanted(599_999, 0));
        for (long archive = 600_000; archive < 1L << 36; archive += archive / 17) {
            assertTrue(ParityShape.isWanted(archive, 0));
            for (long length : new long[] {archive, archive / 2, archive / 30 + 1}) {
                ParityShape shape = ParityShape.ofStructure(length, archive, 0);
                assertFits(shape, length);
                long checksums = 2L * Integer.BYTES * (shape.sectors() + shape.paritySectors());
                long cost = (long) shape.paritySectors() * shape.sectorLength() + checksums + checksums / 50 + 400;
                assertTrue(cost < archive / 100, shape + " of " + length + " in " + archive);
            }
        }
    }

    @Test
    void aWindowOfFourKilobytesInTenMegabytes() {
        ParityShape shape = ParityShape.ofStructure(9 * MB, 10 * MB, 0);
        assertEquals(4096, shape.sectorLength());
        assertTrue(shape.stripes() >= 2);
        ParityShape small = ParityShape.ofStructure(MB / 5, 10 * MB, 0);
        assertTrue(small.paritySectors() >= 2);
    }

    @Test
    void fivePercentOfALargeArchive() {
        long length = 200 * MB;
        ParityShape shape = ParityShape.ofWhole(length, 5);
        assertFits(shape, length);
        assertEquals(12, shape.parity());
        long burst = (long) shape.paritySectors() * shape.sectorLength();
        assertTrue(burst >= length / 20 && burst < length / 19, shape.toString());
    }

    @Test
    void smallArchivesOfAnyParity() {
        for (int length = 1; length < 300_000; length += 1 + length / 3) {
            for (int percent = 1; percent <= 100; percent += 11) {
                assertFits(ParityShape.ofWhole(length, percent), length);
                assertFits(ParityShape.ofStructure(length, length, percent), length);
            }
        }
    }

    private static void assertFits(ParityShape shape, long length) {
        assertEquals((length + shape.sectorLength() - 1) / shape.sectorLength(), shape.sectors());
        int most = (shape.sectors() + shape.stripes() - 1) / shape.stripes();
        assertTrue(most + shape.parity() <= StripeCode.MAX_SECTORS, shape.toString());
        int sum = 0;
        for (int stripe = 0; stripe < shape.stripes(); stripe++) {
            sum += shape.positions(stripe);
        }
        assertEquals(shape.sectors(), sum);
    }
}

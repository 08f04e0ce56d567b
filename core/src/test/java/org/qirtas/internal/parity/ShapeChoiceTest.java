package org.qirtas.internal.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ShapeChoiceTest {

    private static final long MB = 1_000_000;
    private static final int TAIL = 300;

    /** Bytes of the section: parity sectors, and two copies of the checksums in pages. */
    private static long cost(ParityShape shape) {
        long checksums = 2L * Integer.BYTES * (shape.sectors() + shape.paritySectors());
        return shape.parityBytes() + checksums + checksums / 100 + 300;
    }

    @Test
    void whatNobodyAskedForCostsAboutOnePercent() {
        assertFalse(ShapeChoice.isWanted(599_999, 0));
        for (long archive = 600_000; archive < 1L << 36; archive += archive / 57) {
            assertTrue(ShapeChoice.isWanted(archive, 0));
            for (long length : new long[] {archive, archive / 2, archive / 30 + 1}) {
                ParityShape shape = ShapeChoice.ofStructure(length, TAIL, archive, 0);
                assertFits(shape, length);
                double most = archive < MB ? 0.0125 : archive < 10 * MB ? 0.0105 : 0.0075;
                assertTrue(cost(shape) < archive * most, shape + " of " + length + " in " + archive);
                assertTrue(shape.burst() >= 0.004 * (archive + TAIL + cost(shape)), shape + " in " + archive);
            }
        }
    }

    @Test
    void moreStripesHaveMoreParityWhereThereIsLessToProtect() {
        assertEquals(1, ShapeChoice.ofStructure(9 * MB, TAIL, 10 * MB, 0).parity());
        assertEquals(12, ShapeChoice.ofStructure(MB / 5, TAIL, 10 * MB, 0).parity());
    }

    @Test
    void fivePercentOfALargeArchive() {
        long length = 200 * MB;
        ParityShape shape = ShapeChoice.ofWhole(length, TAIL, 5);
        assertFits(shape, length);
        assertEquals(12, shape.parity());
        assertTrue(shape.burst() >= length / 20 && shape.burst() < length / 19, shape.toString());
    }

    @Test
    void smallArchivesOfAnyParity() {
        for (int length = 1; length < 300_000; length += 1 + length / 3) {
            for (int percent = 1; percent <= 100; percent += 11) {
                ParityShape shape = ShapeChoice.ofWhole(length, TAIL, percent);
                assertFits(shape, length);
                assertTrue(shape.burst() * 100 >= (long) percent * (length + TAIL), shape.toString());
                assertFits(ShapeChoice.ofStructure(length, TAIL, length, percent), length);
            }
        }
    }

    private static void assertFits(ParityShape shape, long length) {
        assertEquals((length + shape.sectorLength() - 1) / shape.sectorLength(), shape.before());
        assertEquals((TAIL + shape.sectorLength() - 1) / shape.sectorLength(), shape.behind());
        int most = (shape.sectors() + shape.stripes() - 1) / shape.stripes();
        assertTrue(most + shape.parity() <= StripeCode.MAX_SECTORS, shape.toString());
        int sum = 0;
        for (int stripe = 0; stripe < shape.stripes(); stripe++) {
            sum += shape.positions(stripe);
        }
        assertEquals(shape.sectors(), sum);
        for (int number = 0; number < Math.min(1000, shape.paritySectors()); number++) {
            int row = number / shape.stripes();
            assertEquals(number, shape.paritySector(shape.stripeOfParity(number), row));
        }
    }
}

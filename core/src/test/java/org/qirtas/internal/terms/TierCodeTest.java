package org.qirtas.internal.terms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.internal.bytes.BitReader;
import org.qirtas.internal.bytes.BitWriter;
import org.qirtas.internal.bytes.FormatException;

class TierCodeTest {

    private static byte[] written(byte[] impacts) {
        BitWriter out = new BitWriter();
        TierCode.write(impacts, out);
        out.write(0x2A, 6);
        return out.toBytes();
    }

    /** The bounds by the plain definition: the least ceiling that is not less than an impact, and one more. */
    private static byte[] expected(byte[] impacts) {
        byte[] bounds = TierCode.unknown(impacts.length);
        int floor = -1;
        for (int tier = impacts.length; tier >= 8; ) {
            int most = tier < 16 ? 0 : tier >= 64 && tier < 128 ? 16 : tier / 8;
            int ceiling = 0;
            while (above(impacts, ceiling) > most) {
                ceiling++;
            }
            for (int i = 0; i < impacts.length; i++) {
                int impact = impacts[i] & 0xFF;
                bounds[i] = impact > floor ? (byte) (ceiling + 1) : bounds[i];
            }
            floor = ceiling;
            tier = above(impacts, ceiling);
            if (tier > 0 && tier < 8) {
                return lastOf(impacts, bounds, floor);
            }
        }
        return bounds;
    }

    private static byte[] lastOf(byte[] impacts, byte[] bounds, int floor) {
        int max = 0;
        for (byte impact : impacts) {
            max = Math.max(max, impact & 0xFF);
        }
        for (int i = 0; i < impacts.length; i++) {
            bounds[i] = (impacts[i] & 0xFF) > floor ? (byte) (max + 1) : bounds[i];
        }
        return bounds;
    }

    private static int above(byte[] impacts, int ceiling) {
        int count = 0;
        for (byte impact : impacts) {
            count += (impact & 0xFF) > ceiling ? 1 : 0;
        }
        return count;
    }

    private static void assertWrittenAndRead(byte[] impacts) throws FormatException {
        byte[] bytes = written(impacts);
        BitReader in = new BitReader(bytes, 0);
        assertArrayEquals(expected(impacts), TierCode.read(in, impacts.length));
        assertEquals(0x2A, in.read(6));
        BitReader passing = new BitReader(bytes, 0);
        TierCode.pass(passing, impacts.length);
        assertEquals(0x2A, passing.read(6));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 15, 16, 17, 127, 128, 129, 1000, 5000, 40_000})
    void boundsAreTheCeilings(int documents) throws FormatException {
        Random random = new Random(documents);
        for (int most : new int[] {1, 2, 20, 255}) {
            byte[] impacts = new byte[documents];
            for (int i = 0; i < documents; i++) {
                impacts[i] = (byte) Math.min(random.nextInt(most), random.nextInt(most));
            }
            assertWrittenAndRead(impacts);
        }
    }

    @Test
    void theBytesAreThoseOfTheDocument() {
        byte[] impacts = new byte[17];
        impacts[5] = 9;
        impacts[11] = 7;
        // ceiling 0, 2 of at most 2 documents in 2 bits, k is log2(11 / 2): 5 is 01 after no one, 5 again, ceiling 9.
        BitWriter expected = new BitWriter();
        expected.write(0, 8);
        expected.write(2, 2);
        expected.write(0b01_10, 4);
        expected.write(0b01_10, 4);
        expected.write(9, 8);
        expected.write(0x2A, 6);
        assertArrayEquals(expected.toBytes(), written(impacts));
    }

    @Test
    void theBestOfManyAreFew() throws FormatException {
        byte[] impacts = new byte[100_000];
        Random random = new Random(1);
        for (int i = 0; i < impacts.length; i++) {
            impacts[i] = (byte) Math.min(254, 90 + 20 * Math.abs(random.nextGaussian()));
        }
        byte[] bounds = TierCode.read(new BitReader(written(impacts), 0), impacts.length);
        int max = 0;
        for (byte impact : impacts) {
            max = Math.max(max, impact & 0xFF);
        }
        int best = above(bounds, max);
        assertTrue(best > 0 && best < 100, best + " of the last tier");
        assertTrue(written(impacts).length * 8 < 0.75 * impacts.length);
    }

    private static void assertRefused(String problem, BitWriter bits, int documents) {
        bits.write(0, 64);
        byte[] bytes = bits.toBytes();
        FormatException e =
                assertThrows(FormatException.class, () -> TierCode.read(new BitReader(bytes, 0), documents));
        assertEquals(problem, e.problem());
    }

    @Test
    void wrongTiersAreRefused() {
        BitWriter highest = new BitWriter();
        highest.write(255, 8);
        assertRefused("a tier of a list has a wrong ceiling", highest, 8);
        BitWriter falling = new BitWriter();
        falling.write(9, 8);
        falling.write(1, 2);
        falling.write(0b0000_1, 4);
        falling.write(9, 8);
        assertRefused("a tier of a list has a wrong ceiling", falling, 20);
        BitWriter large = new BitWriter();
        large.write(9, 8);
        large.write(3, 2);
        assertRefused("a tier of a list is too large", large, 20);
        BitWriter far = new BitWriter();
        far.write(9, 8);
        far.write(1, 2);
        far.write(0b100, 3);
        assertRefused("a tier has a document that is not in the one before", far, 16);
    }
}

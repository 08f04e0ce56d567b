package org.qirtas.internal.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class Bm25Test {

    private static double part(int frequency, long units) {
        return Bm25.score(1, frequency, units) / Bm25.score(1, Character.MAX_VALUE, 0) * 65535 / (65535 + 0.3);
    }

    @Test
    void theImpactIsTheScoreRoundedDown() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            int frequency = 1 + (int) Math.pow(65534, random.nextDouble());
            long units = (long) Math.pow(1 << 30, random.nextDouble());
            double exact = 255 * part(frequency, units);
            int impact = Bm25.impact(frequency, units);
            assertTrue(Math.abs(exact - impact - 0.5) < 0.5 + 1e-9, frequency + " in " + units);
            assertTrue(Bm25.bound(1, impact + 1) > Bm25.score(1, frequency, units));
        }
        assertEquals(0, Bm25.impact(1, 1 << 30));
        assertEquals(254, Bm25.impact(65535, 0));
        assertEquals(255 * 10240 / (10240 + 3072 + 9216), Bm25.impact(1, 1024));
    }

    /** A term of two words has the places of both. */
    @Test
    void boundsOfWordsAreABoundOfTheirTerm() {
        Random random = new Random(3);
        int slack = 0;
        for (int i = 0; i < 20_000; i++) {
            int one = random.nextInt(1 + random.nextInt(40));
            int other = random.nextInt(1 + random.nextInt(40));
            long units = random.nextInt(1 + random.nextInt(20_000));
            int bound = Bm25.together(bound(one, units), bound(other, units));
            int impact = Bm25.impact(one + other, units);
            assertTrue(one + other == 0 || bound > impact, one + " and " + other + " in " + units);
            slack += Math.max(0, bound - impact - 3);
        }
        assertTrue(slack < 20_000, "bounds are " + slack / 20_000.0 + " too high");
        assertEquals(255, Bm25.together(255, 1));
        assertEquals(255, Bm25.together(3, 255));
        assertEquals(17, Bm25.together(0, 17));
        assertEquals(17, Bm25.together(17, 0));
    }

    private static int bound(int frequency, long units) {
        return frequency == 0 ? 0 : Bm25.impact(frequency, units) + 1;
    }
}

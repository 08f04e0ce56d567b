package org.qirtas.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparisons as ranges. */
class BoundsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=", "<", "<=", ">", ">="})
    void aRangeHasWhatTheComparisonHolds(String comparison) {
        for (long unit : new long[] {1, 3, 1000}) {
            for (long number = -7; number <= 7; number++) {
                Bounds bounds = Bounds.of(comparison, number, unit);
                for (long coarse = -9; coarse <= 9; coarse++) {
                    boolean isIn = coarse >= bounds.first() && coarse <= bounds.last();
                    assertEquals(holds(coarse * unit, comparison, number), isIn, coarse + comparison + number);
                }
            }
        }
    }

    private static boolean holds(long left, String comparison, long right) {
        return switch (comparison) {
            case "<" -> left < right;
            case "<=" -> left <= right;
            case ">" -> left > right;
            case ">=" -> left >= right;
            default -> left == right;
        };
    }

    @Test
    void nothingIsBeyondTheLastNumber() {
        assertTrue(Bounds.of(">", Long.MAX_VALUE, 1).isEmpty());
        assertTrue(Bounds.of("<", Long.MIN_VALUE, 1).isEmpty());
        assertEquals(Bounds.ALL, Bounds.of("<=", Long.MAX_VALUE, 1));
        assertEquals(Bounds.ALL, Bounds.of(">=", Long.MIN_VALUE, 1));
    }

    @Test
    void rangesMeetAndGrow() {
        Bounds low = new Bounds(1, 5);
        Bounds high = new Bounds(4, 9);
        assertEquals(new Bounds(4, 5), low.and(high));
        assertEquals(new Bounds(1, 9), low.hull(high));
        assertEquals(low, low.hull(Bounds.NONE));
        assertEquals(low, Bounds.NONE.hull(low));
        assertTrue(new Bounds(1, 2).and(new Bounds(3, 4)).isEmpty());
    }
}

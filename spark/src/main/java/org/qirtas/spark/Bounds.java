package org.qirtas.spark;

import java.io.Serializable;

/**
 * The numbers between two others. Immutable.
 *
 * @param first the lowest, inclusive
 * @param last the highest, inclusive; below {@code first} if there are none
 */
record Bounds(long first, long last) implements Serializable {

    static final Bounds ALL = new Bounds(Long.MIN_VALUE, Long.MAX_VALUE);
    static final Bounds NONE = new Bounds(0, -1);

    boolean isEmpty() {
        return first > last;
    }

    Bounds and(Bounds other) {
        return new Bounds(Math.max(first, other.first), Math.min(last, other.last));
    }

    /** The smallest range with all numbers of both. */
    Bounds hull(Bounds other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        return new Bounds(Math.min(first, other.first), Math.max(last, other.last));
    }

    /**
     * The numbers of a coarse unit that compare with a number of a fine one.
     *
     * @param comparison the name that Spark gives it
     * @param unit how many of the fine unit make one of the coarse
     */
    static Bounds of(String comparison, long number, long unit) {
        long floor = Math.floorDiv(number, unit);
        boolean isWhole = Math.floorMod(number, unit) == 0;
        return switch (comparison) {
            case ">=" -> new Bounds(isWhole ? floor : floor + 1, Long.MAX_VALUE);
            case ">" -> floor == Long.MAX_VALUE ? NONE : new Bounds(floor + 1, Long.MAX_VALUE);
            case "<=" -> new Bounds(Long.MIN_VALUE, floor);
            case "<" -> below(floor, isWhole);
            default -> isWhole ? new Bounds(floor, floor) : NONE;
        };
    }

    private static Bounds below(long floor, boolean isWhole) {
        if (!isWhole) {
            return new Bounds(Long.MIN_VALUE, floor);
        }
        return floor == Long.MIN_VALUE ? NONE : new Bounds(Long.MIN_VALUE, floor - 1);
    }
}

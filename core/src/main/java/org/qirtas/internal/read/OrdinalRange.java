package org.qirtas.internal.read;

/**
 * Consecutive ordinals, which need not exist.
 *
 * @param from the first
 * @param to end, exclusive
 */
public record OrdinalRange(long from, long to) {

    /** Every ordinal. */
    public static final OrdinalRange ALL = new OrdinalRange(0, Long.MAX_VALUE);

    /** A range that a caller gave. */
    public static OrdinalRange of(long from, long to) {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("ordinals cannot be from " + from + " to " + to);
        }
        return new OrdinalRange(from, to);
    }

    boolean holds(long ordinal) {
        return ordinal >= from && ordinal < to;
    }
}

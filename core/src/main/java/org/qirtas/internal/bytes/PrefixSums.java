package org.qirtas.internal.bytes;

/** Turns numbers of members into where those of each begin. */
public final class PrefixSums {

    private PrefixSums() {}

    /** Adds to each number all before it, in the thread of the caller. */
    public static void add(int[] numbers) {
        for (int i = 1; i < numbers.length; i++) {
            numbers[i] += numbers[i - 1];
        }
    }
}

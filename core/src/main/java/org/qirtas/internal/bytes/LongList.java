package org.qirtas.internal.bytes;

import java.util.Arrays;

/** A growing list of numbers. For one thread. */
public final class LongList {

    private long[] numbers = new long[64];
    private int size;

    /** Adds a number at the end. */
    public void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    /** Number of numbers. */
    public int size() {
        return size;
    }

    /** The number at a place from 0. */
    public long get(int place) {
        return numbers[place];
    }

    /** The numbers in their order. */
    public long[] toArray() {
        return Arrays.copyOf(numbers, size);
    }

    /** The last number, or 0 if there is none. */
    public long last() {
        return size == 0 ? 0 : numbers[size - 1];
    }
}

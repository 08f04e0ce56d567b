package org.qirtas.internal.terms;

import java.util.Arrays;

/**
 * Numbers terms in the order in which they come first: a hash table with open addressing over one array of units. For one
 * thread.
 */
final class TermTable {

    private static final int NUMBER_BITS = Integer.SIZE - 1;

    private char[] units = new char[1 << 16];
    private int unitsLength;

    /** Where each term begins in {@link #units}, then where the next one will begin. */
    private int[] starts = new int[1 << 12];

    private int[] hashes = new int[1 << 12];
    private int size;

    /** Number of a term plus 1, or 0. */
    private int[] slots = new int[1 << 13];

    /** The number of a term, which is new if it was not there. */
    int number(char[] text, int offset, int length) {
        int hash = hash(text, offset, length);
        int slot = slot(text, offset, length, hash);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        slots[slot] = size + 1;
        append(text, offset, length, hash);
        if (2 * size > slots.length) {
            grow();
        }
        return size - 1;
    }

    /** The number of a term, or -1 if it is not there. */
    int find(char[] text, int offset, int length) {
        return slots[slot(text, offset, length, hash(text, offset, length))] - 1;
    }

    /** The slot of a term, which is empty if the term is not there. */
    private int slot(char[] text, int offset, int length, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash
                    && Arrays.equals(units, starts[number], starts[number + 1], text, offset, offset + length)) {
                break;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int hash(char[] text, int offset, int length) {
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = (hash + text[i]) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        return hash;
    }

    private void append(char[] text, int offset, int length, int hash) {
        if (unitsLength + length > units.length) {
            units = Arrays.copyOf(units, Math.max(2 * units.length, unitsLength + length));
        }
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            hashes = Arrays.copyOf(hashes, 2 * hashes.length);
        }
        System.arraycopy(text, offset, units, unitsLength, length);
        unitsLength += length;
        hashes[size++] = hash;
        starts[size] = unitsLength;
    }

    private void grow() {
        int[] wider = new int[2 * slots.length];
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & (wider.length - 1);
            while (wider[slot] != 0) {
                slot = (slot + 1) & (wider.length - 1);
            }
            wider[slot] = number + 1;
        }
        slots = wider;
    }

    /** Number of terms. */
    int size() {
        return size;
    }

    /** The term with a number. */
    String term(int number) {
        return new String(units, starts[number], starts[number + 1] - starts[number]);
    }

    /** Puts the units of a term into an array from an index on, and returns the index after them. */
    int put(int number, char[] target, int from) {
        int length = starts[number + 1] - starts[number];
        System.arraycopy(units, starts[number], target, from, length);
        return from + length;
    }

    /** Numbers of the terms in ascending order of the terms. */
    int[] sorted() {
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = i;
        }
        sort(keys, 0, size, 0);
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = number(keys[i]);
        }
        return numbers;
    }

    /**
     * Sorts terms with a common beginning: by the two units after it, then those with the same two units among
     * themselves.
     *
     * @param keys the numbers of the terms in the lowest 31 bits
     * @param depth number of common units
     */
    private void sort(long[] keys, int from, int to, int depth) {
        for (int i = from; i < to; i++) {
            keys[i] = key(number(keys[i]), depth);
        }
        Arrays.sort(keys, from, to);
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || keys[i] >>> NUMBER_BITS != keys[start] >>> NUMBER_BITS) {
                if (i - start > 1) {
                    sort(keys, start, i, depth + 2);
                }
                start = i;
            }
        }
    }

    /** The two units of a term at a depth, and its number. No unit of a term is 0, which stands for its end. */
    private long key(int number, int depth) {
        int at = starts[number] + depth;
        int end = starts[number + 1];
        long first = at < end ? units[at] : 0;
        long second = at + 1 < end ? units[at + 1] : 0;
        return (first << Character.SIZE | second) << NUMBER_BITS | number;
    }

    private static int number(long key) {
        return (int) key & Integer.MAX_VALUE;
    }

    /** Bytes of memory that the table takes. */
    long memory() {
        return (long) Character.BYTES * units.length
                + (long) Integer.BYTES * (starts.length + hashes.length + slots.length);
    }

    /** Removes all terms, in time that grows with their number. */
    void clear() {
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & (slots.length - 1);
            while (slots[slot] != 0) {
                slots[slot] = 0;
                slot = (slot + 1) & (slots.length - 1);
            }
        }
        size = 0;
        unitsLength = 0;
    }
}

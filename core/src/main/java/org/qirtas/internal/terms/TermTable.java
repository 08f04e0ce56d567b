package org.qirtas.internal.terms;

import java.util.Arrays;

/**
 * Numbers terms in the order in which they come first: a hash table with open addressing over one array of units. For one
 * thread.
 */
final class TermTable {

    /** The number of a term that is not there. */
    static final int NONE = -1;

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

    /** The number of a term, or {@link #NONE}. */
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

    /** Numbers of the terms in ascending order of the terms. */
    int[] sorted() {
        String[] terms = new String[size];
        Integer[] numbers = new Integer[size];
        for (int i = 0; i < size; i++) {
            terms[i] = term(i);
            numbers[i] = i;
        }
        Arrays.sort(numbers, (a, b) -> terms[a].compareTo(terms[b]));
        return Arrays.stream(numbers).mapToInt(Integer::intValue).toArray();
    }

    /** Counts the units of all terms. */
    long[] unitCounts() {
        long[] counts = new long[1 << Character.SIZE];
        for (int i = 0; i < unitsLength; i++) {
            counts[units[i]]++;
        }
        return counts;
    }
}

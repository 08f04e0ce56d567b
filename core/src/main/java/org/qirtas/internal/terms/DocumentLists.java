package org.qirtas.internal.terms;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Growing lists of documents, one for each term: gaps as varints, each followed by the impact of the term in the document if
 * that is known, in slices of one store, each twice as long as the one before. For one thread.
 */
final class DocumentLists {

    private static final int PAGE_BITS = 16;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int FIRST_SLICE = 8;
    private static final int LAST_SLICE = 1 << 10;

    /** Bytes at the end of a slice for the place of the next one, which is a multiple of {@link #GRAIN}. */
    private static final int LINK = Integer.BYTES;

    private static final int GRAIN = FIRST_SLICE;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** Bytes of the five arrays for each list. */
    private static final int LIST = 3 * Integer.BYTES + Long.BYTES + Short.BYTES;

    private final boolean hasImpacts;

    private byte[][] pages = new byte[1 << 4][];
    private long free;

    private int[] counts = new int[1 << 12];
    private int[] lasts = new int[1 << 12];
    private int[] firsts = new int[1 << 12];

    /** Where the next byte of each list goes, and the length of the slice in which that is. */
    private long[] ends = new long[1 << 12];

    private short[] lengths = new short[1 << 12];

    /**
     * No lists yet.
     *
     * @param hasImpacts whether they have the impact of each document
     */
    DocumentLists(boolean hasImpacts) {
        this.hasImpacts = hasImpacts;
    }

    /** Adds a document to a list, unless the list ends with it. Returns whether it was added. */
    boolean add(int list, int document, int impact) {
        if (list >= counts.length) {
            grow(list);
        }
        if (counts[list] == 0) {
            ends[list] = slice(FIRST_SLICE);
            lengths[list] = FIRST_SLICE;
            firsts[list] = (int) (ends[list] / GRAIN);
        } else if (lasts[list] == document) {
            return false;
        }
        int gap = document - lasts[list];
        while (gap >= 1 << 7) {
            put(list, gap | 1 << 7);
            gap >>>= 7;
        }
        put(list, gap);
        if (hasImpacts) {
            put(list, impact);
        }
        lasts[list] = document;
        counts[list]++;
        return true;
    }

    private void grow(int list) {
        int length = Math.max(2 * counts.length, list + 1);
        counts = Arrays.copyOf(counts, length);
        lasts = Arrays.copyOf(lasts, length);
        firsts = Arrays.copyOf(firsts, length);
        ends = Arrays.copyOf(ends, length);
        lengths = Arrays.copyOf(lengths, length);
    }

    /** Takes bytes for a slice, which lies in one page at a multiple of its length. */
    private long slice(int length) {
        long slice = (free + length - 1) & -length;
        free = slice + length;
        int page = (int) (slice >>> PAGE_BITS);
        if (page >= pages.length) {
            pages = Arrays.copyOf(pages, 2 * pages.length);
        }
        if (pages[page] == null) {
            pages[page] = new byte[PAGE];
        }
        return slice;
    }

    private void put(int list, int value) {
        long end = ends[list];
        int length = lengths[list];
        if ((end & length - 1) == length - LINK) {
            int longer = Math.min(LAST_SLICE, 2 * length);
            long slice = slice(longer);
            INT.set(page(end), inPage(end), (int) (slice / GRAIN));
            lengths[list] = (short) longer;
            end = slice;
        }
        page(end)[inPage(end)] = (byte) value;
        ends[list] = end + 1;
    }

    private byte[] page(long place) {
        return pages[(int) (place >>> PAGE_BITS)];
    }

    private static int inPage(long place) {
        return (int) place & PAGE - 1;
    }

    /** Number of documents in a list. */
    int count(int list) {
        return list < counts.length ? counts[list] : 0;
    }

    /** Bytes of memory that the lists take. */
    long memory() {
        return free + (long) LIST * counts.length;
    }

    /**
     * Puts the documents of a list into an array from an index on, ascending.
     *
     * @param impacts receives the impact of each document at the same index, if lists have impacts
     */
    void documents(int list, int[] target, byte[] impacts, int from) {
        Reader in = new Reader(list);
        int document = 0;
        for (int i = from; i < from + count(list); i++) {
            int next;
            int shift = 0;
            do {
                next = in.next();
                document += (next & 0x7F) << shift;
                shift += 7;
            } while (next < 0);
            target[i] = document;
            if (hasImpacts) {
                impacts[i] = in.next();
            }
        }
    }

    /** Reads the bytes of a list. */
    private final class Reader {

        private long place;
        private int length = FIRST_SLICE;

        Reader(int list) {
            place = (firsts[list] & 0xFFFFFFFFL) * GRAIN;
        }

        byte next() {
            if ((place & length - 1) == length - LINK) {
                place = ((int) INT.get(page(place), inPage(place)) & 0xFFFFFFFFL) * GRAIN;
                length = Math.min(LAST_SLICE, 2 * length);
            }
            byte next = page(place)[inPage(place)];
            place++;
            return next;
        }
    }
}

package org.qirtas.internal.index;

import java.util.Arrays;
import org.qirtas.internal.bytes.BitPacking;
import org.qirtas.internal.bytes.FormatException;

/**
 * A page of an index of keys: a hash table with consecutive buckets. Immutable; for any number of threads.
 *
 * <pre>
 *  | bucket starts | entries |
 * </pre>
 *
 * <p>Bucket starts are {@code buckets + 1} bit-packed numbers of entries before a bucket. An entry is the fingerprint
 * above the ordinal, bit-packed. Entries ascend inside a bucket, which puts the versions of an id in the order of
 * adding.
 */
final class KeyPage {

    private static final int FINGERPRINT_BITS = 12;
    private static final int FINGERPRINTS = (1 << FINGERPRINT_BITS) - 1;
    private static final int BUCKET_ENTRIES = 8;

    private final byte[] bytes;
    private final int articles;
    private final int count;
    private final int minStep;
    private final int buckets;
    private final int ordinalWidth;
    private final int startWidth;
    private final int entriesStart;

    /**
     * A page that matches its checksum.
     *
     * @param articles number of articles of the archive
     * @param count number of entries; the bytes have the length for them
     * @param minStep how much an ordinal is at least larger than the one before it with the same fingerprint: 1, or 0 if
     *     an ordinal may have several keys
     */
    KeyPage(byte[] bytes, int articles, int count, int minStep) {
        this.bytes = bytes;
        this.minStep = minStep;
        this.articles = articles;
        this.count = count;
        buckets = buckets(count);
        ordinalWidth = BitPacking.width(articles);
        startWidth = BitPacking.width(count);
        entriesStart = (int) BitPacking.length(buckets + 1L, startWidth);
    }

    private static int buckets(int count) {
        return count / BUCKET_ENTRIES + 1;
    }

    /** Length of a page with a number of entries. */
    static long length(int count, int ordinalWidth) {
        return BitPacking.length(buckets(count) + 1L, BitPacking.width(count))
                + BitPacking.length(count, FINGERPRINT_BITS + ordinalWidth);
    }

    /** The entry of an article. */
    static long entry(long hash, int ordinal, int ordinalWidth) {
        return ((hash & FINGERPRINTS) << ordinalWidth) | ordinal;
    }

    /**
     * The bytes of a page.
     *
     * @param places for each entry the number that chooses its bucket, 32 bits
     * @param entries the entries
     * @param from first of the entries of the page
     * @param to end of the entries of the page
     */
    static byte[] toBytes(int[] places, long[] entries, int from, int to, int ordinalWidth) {
        int buckets = buckets(to - from);
        long[] starts = new long[buckets + 1];
        for (int i = from; i < to; i++) {
            starts[bucket(places[i], buckets) + 1]++;
        }
        for (int i = 0; i < buckets; i++) {
            starts[i + 1] += starts[i];
        }
        long[] sorted = new long[to - from];
        long[] next = starts.clone();
        for (int i = from; i < to; i++) {
            sorted[(int) next[bucket(places[i], buckets)]++] = entries[i];
        }
        for (int i = 0; i < buckets; i++) {
            Arrays.sort(sorted, (int) starts[i], (int) starts[i + 1]);
        }
        byte[] packed = BitPacking.pack(starts, BitPacking.width(to - from));
        byte[] bytes = Arrays.copyOf(packed, (int) length(to - from, ordinalWidth));
        byte[] after = BitPacking.pack(sorted, FINGERPRINT_BITS + ordinalWidth);
        System.arraycopy(after, 0, bytes, packed.length, after.length);
        return bytes;
    }

    private static int bucket(int place, int buckets) {
        return (int) (((place & 0xFFFFFFFFL) * buckets) >>> Integer.SIZE);
    }

    int[] candidates(int place, long hash) throws FormatException {
        int[] found = new int[1];
        int size = 0;
        int bucket = bucket(place, buckets);
        long entry = start(bucket);
        for (long end = end(bucket, entry); entry < end; entry++) {
            if (mayBe(entry, hash)) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, 2 * size);
                }
                found[size] = ordinal(entry, size == 0 ? KeyIndex.NONE : found[size - 1]);
                size++;
            }
        }
        return Arrays.copyOf(found, size);
    }

    int last(int place, long hash) throws FormatException {
        int last = KeyIndex.NONE;
        int bucket = bucket(place, buckets);
        long entry = start(bucket);
        for (long end = end(bucket, entry); entry < end; entry++) {
            if (mayBe(entry, hash)) {
                last = ordinal(entry, last);
            }
        }
        return last;
    }

    /** Requires that the buckets hold all entries, each once and in order. */
    void check() throws FormatException {
        long entry = 0;
        for (int bucket = 0; bucket < buckets; bucket++) {
            if (start(bucket) != entry) {
                throw new FormatException("bucket " + bucket + " of the index does not begin where the last ends");
            }
            long end = end(bucket, entry);
            for (long previous = -1; entry < end; entry++) {
                long next = entry(entry);
                if (next < previous + minStep || (next & ordinals()) >= articles) {
                    throw new FormatException("bucket " + bucket + " of the index does not ascend");
                }
                previous = next;
            }
        }
        if (entry != count) {
            throw new FormatException("the index has " + (count - entry) + " entries after its buckets");
        }
    }

    /** Whether a bucket in which entries ascend has the entry of an article. */
    boolean holds(int place, long hash, int ordinal) throws FormatException {
        long wanted = entry(hash, ordinal, ordinalWidth);
        int bucket = bucket(place, buckets);
        long low = start(bucket);
        long high = end(bucket, low) - 1;
        while (low <= high) {
            long middle = (low + high) >>> 1;
            long found = entry(middle);
            if (found == wanted) {
                return true;
            }
            if (found < wanted) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    /** Number of entries before a bucket. */
    private long start(int bucket) {
        return BitPacking.get(bytes, 0, bucket, startWidth);
    }

    /** Number of entries up to the end of a bucket. */
    private long end(int bucket, long start) throws FormatException {
        long end = start(bucket + 1);
        if (start > end || end > count) {
            throw new FormatException("the index refers to entries that it does not have");
        }
        return end;
    }

    private boolean mayBe(long entry, long hash) {
        return entry(entry) >>> ordinalWidth == (hash & FINGERPRINTS);
    }

    /** Ordinal of an entry, which must be that of an article and larger than the one before it. */
    private int ordinal(long entry, int previous) throws FormatException {
        int ordinal = (int) (entry(entry) & ordinals());
        if (ordinal < previous + minStep || ordinal >= articles) {
            throw new FormatException("the index names " + ordinal + " after " + previous + " of " + articles);
        }
        return ordinal;
    }

    /** The bits of an entry that are its ordinal. */
    private long ordinals() {
        return (1L << ordinalWidth) - 1;
    }

    private long entry(long entry) {
        return BitPacking.get(bytes, entriesStart, entry, FINGERPRINT_BITS + ordinalWidth);
    }
}

package org.qirtas.index;

import java.util.Arrays;
import java.util.Set;
import org.qirtas.format.BitPacking;
import org.qirtas.format.FormatException;
import org.qirtas.format.PayloadReader;
import org.qirtas.format.PayloadWriter;

/**
 * Leads from the hash of a key to the ordinals that may have it: a hash table whose buckets lie one after the other, an
 * entry being an ordinal and 12 bits of its hash. About one key in 500 that is not there finds an ordinal all the same,
 * so whoever looks up compares the keys. Immutable; for any number of threads.
 *
 * <pre>
 *  0       4               5         9             10
 *  | count | ordinal width | buckets | start width | bucket starts | entries |
 * </pre>
 *
 * <p>The upper 32 bits of a hash choose the bucket, {@code upper * buckets >>> 32}; its lower 12 bits are the fingerprint.
 * Bucket starts are {@code buckets + 1} bit-packed numbers of entries before a bucket. An entry is the fingerprint above
 * the ordinal, bit-packed; entries ascend inside a bucket, so that versions of one id stand in the order of adding.
 */
public final class IdIndex {

    private static final int FINGERPRINT_BITS = 12;
    private static final int FINGERPRINTS = (1 << FINGERPRINT_BITS) - 1;
    private static final int BUCKET_ENTRIES = 8;
    private static final int FIXED = 10;

    private final byte[] bytes;
    private final int articles;
    private final int count;
    private final int buckets;
    private final int ordinalWidth;
    private final int startWidth;
    private final int entriesStart;

    private IdIndex(byte[] bytes, int articles, int entries) throws FormatException {
        this.bytes = bytes;
        this.articles = articles;
        PayloadReader reader = new PayloadReader(bytes);
        count = reader.u32();
        ordinalWidth = reader.u8();
        buckets = reader.u32();
        startWidth = reader.u8();
        if (count != entries
                || ordinalWidth != BitPacking.width(articles)
                || startWidth != BitPacking.width(count)
                || buckets != buckets(count)) {
            throw new FormatException("the id index contradicts the manifest");
        }
        long starts = BitPacking.length(buckets + 1L, startWidth);
        if (bytes.length != FIXED + starts + BitPacking.length(count, FINGERPRINT_BITS + ordinalWidth)) {
            throw new FormatException("the id index has a wrong length");
        }
        entriesStart = FIXED + (int) starts;
    }

    /**
     * The payload of the index.
     *
     * @param hashes hash of each article's key, by ordinal
     * @param redacted ordinals of the articles that have no key any more
     */
    public static byte[] toBytes(long[] hashes, Set<Integer> redacted) {
        int count = hashes.length - redacted.size();
        int buckets = buckets(count);
        int ordinalWidth = BitPacking.width(hashes.length);
        int[] starts = new int[buckets + 1];
        for (int ordinal = 0; ordinal < hashes.length; ordinal++) {
            if (!redacted.contains(ordinal)) {
                starts[bucket(hashes[ordinal], buckets) + 1]++;
            }
        }
        for (int i = 0; i < buckets; i++) {
            starts[i + 1] += starts[i];
        }
        long[] entries = entries(hashes, redacted, starts, ordinalWidth);
        int startWidth = BitPacking.width(count);
        return new PayloadWriter()
                .u32(count)
                .u8(ordinalWidth)
                .u32(buckets)
                .u8(startWidth)
                .bytes(BitPacking.pack(Arrays.stream(starts).asLongStream().toArray(), startWidth))
                .bytes(BitPacking.pack(entries, FINGERPRINT_BITS + ordinalWidth))
                .toBytes();
    }

    private static long[] entries(long[] hashes, Set<Integer> redacted, int[] starts, int ordinalWidth) {
        long[] entries = new long[hashes.length - redacted.size()];
        int[] next = starts.clone();
        for (int ordinal = 0; ordinal < hashes.length; ordinal++) {
            if (!redacted.contains(ordinal)) {
                int bucket = bucket(hashes[ordinal], starts.length - 1);
                entries[next[bucket]++] = ((hashes[ordinal] & FINGERPRINTS) << ordinalWidth) | ordinal;
            }
        }
        for (int i = 0; i + 1 < starts.length; i++) {
            Arrays.sort(entries, starts[i], starts[i + 1]);
        }
        return entries;
    }

    /**
     * Reads a payload that has been checked against its checksum.
     *
     * @param articles number of articles
     * @param entries how many of them are not redacted
     */
    public static IdIndex fromBytes(byte[] bytes, int articles, int entries) throws FormatException {
        return new IdIndex(bytes, articles, entries);
    }

    private static int buckets(int count) {
        return count / BUCKET_ENTRIES + 1;
    }

    private static int bucket(long hash, int buckets) {
        return (int) (((hash >>> 32) * buckets) >>> 32);
    }

    /**
     * The ordinals that may have a key.
     *
     * @param hash hash of the key
     * @return ordinals in ascending order, possibly none
     */
    public int[] candidates(long hash) throws FormatException {
        int bucket = bucket(hash, buckets);
        long start = BitPacking.get(bytes, FIXED, bucket, startWidth);
        long end = BitPacking.get(bytes, FIXED, bucket + 1L, startWidth);
        long fingerprint = hash & FINGERPRINTS;
        if (start > end || end > count) {
            throw new FormatException("the id index leads out of itself");
        }
        int[] found = NONE;
        int size = 0;
        for (long i = start; i < end; i++) {
            long entry = BitPacking.get(bytes, entriesStart, i, FINGERPRINT_BITS + ordinalWidth);
            if (entry >>> ordinalWidth == fingerprint) {
                if (size == found.length) {
                    // Most keys have one article, so the first array is just long enough for it.
                    found = Arrays.copyOf(found, 2 * size + 1);
                }
                found[size++] = (int) (entry & (1L << ordinalWidth) - 1);
            }
        }
        return ascending(size == found.length ? found : Arrays.copyOf(found, size));
    }

    private static final int[] NONE = {};

    /** Requires that ordinals are those of articles, each once and in ascending order. */
    private int[] ascending(int[] found) throws FormatException {
        int least = 0;
        for (int ordinal : found) {
            if (ordinal < least || ordinal >= articles) {
                throw new FormatException(
                        "the id index names article " + ordinal + " after article " + (least - 1) + " of " + articles);
            }
            least = ordinal + 1;
        }
        return found;
    }
}

package org.qirtas.internal.index;

import java.util.Arrays;
import java.util.Set;
import org.qirtas.internal.bytes.BitPacking;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;

/**
 * Maps the hash of a key to the ordinals that may have the key. It is a hash table with consecutive buckets; an entry
 * is an ordinal and 12 bits of its hash. About one missing key in 500 finds an ordinal nevertheless. Callers must
 * therefore compare the keys. Immutable; for any number of threads.
 *
 * <pre>
 *  0       4               5         9             10
 *  | count | ordinal width | buckets | start width | bucket starts | entries |
 * </pre>
 *
 * <p>The upper 32 bits of a hash choose the bucket, {@code upper * buckets >>> 32}; its lower 12 bits are the
 * fingerprint. Bucket starts are {@code buckets + 1} bit-packed numbers of entries before a bucket. An entry is the
 * fingerprint above the ordinal, bit-packed. Entries ascend inside a bucket, which puts the versions of an id in the
 * order of adding.
 */
public final class KeyIndex {

    /** The value for no ordinal. */
    public static final int NONE = -1;

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

    private KeyIndex(byte[] bytes, int articles, int entries) throws FormatException {
        this.bytes = bytes;
        this.articles = articles;
        ByteReader reader = new ByteReader(bytes);
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
     * @param redacted ordinals of the redacted articles, which have no key
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
        return new ByteWriter()
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
     * @param entries number of articles that are not redacted
     */
    public static KeyIndex fromBytes(byte[] bytes, int articles, int entries) throws FormatException {
        return new KeyIndex(bytes, articles, entries);
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
        int[] found = new int[1];
        int size = 0;
        long entry = start(hash);
        for (long end = end(hash, entry); entry < end; entry++) {
            if (mayBe(entry, hash)) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, 2 * size);
                }
                found[size] = ordinal(entry, size == 0 ? NONE : found[size - 1]);
                size++;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /**
     * The last of the ordinals that may have a key.
     *
     * @param hash hash of the key
     * @return the ordinal, or {@link #NONE}
     */
    public int last(long hash) throws FormatException {
        int last = NONE;
        long entry = start(hash);
        for (long end = end(hash, entry); entry < end; entry++) {
            if (mayBe(entry, hash)) {
                last = ordinal(entry, last);
            }
        }
        return last;
    }

    /** Requires that the buckets hold all entries, each once and in order. */
    public void check() throws FormatException {
        long entry = 0;
        for (int bucket = 0; bucket < buckets; bucket++) {
            if (start(bucket) != entry) {
                throw new FormatException("bucket " + bucket + " of the id index does not begin where the last ends");
            }
            long end = end(bucket, entry);
            for (long previous = -1; entry < end; entry++) {
                long next = entry(entry);
                if (next <= previous || (next & ordinals()) >= articles) {
                    throw new FormatException("bucket " + bucket + " of the id index does not ascend");
                }
                previous = next;
            }
        }
        if (entry != count) {
            throw new FormatException("the id index has " + (count - entry) + " entries after its buckets");
        }
    }

    /** Whether a bucket in which entries ascend has the entry of an article. */
    public boolean holds(long hash, int ordinal) throws FormatException {
        long wanted = ((hash & FINGERPRINTS) << ordinalWidth) | ordinal;
        long low = start(hash);
        long high = end(hash, low) - 1;
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

    /** Number of entries before the bucket of a hash. */
    private long start(long hash) {
        return start(bucket(hash, buckets));
    }

    private long start(int bucket) {
        return BitPacking.get(bytes, FIXED, bucket, startWidth);
    }

    /** Number of entries up to the end of the bucket of a hash. */
    private long end(long hash, long start) throws FormatException {
        return end(bucket(hash, buckets), start);
    }

    private long end(int bucket, long start) throws FormatException {
        long end = BitPacking.get(bytes, FIXED, bucket + 1L, startWidth);
        if (start > end || end > count) {
            throw new FormatException("the id index refers to entries that it does not have");
        }
        return end;
    }

    private boolean mayBe(long entry, long hash) {
        return entry(entry) >>> ordinalWidth == (hash & FINGERPRINTS);
    }

    /** Ordinal of an entry, which must be that of an article and larger than the one before it. */
    private int ordinal(long entry, int previous) throws FormatException {
        int ordinal = (int) (entry(entry) & ordinals());
        if (ordinal <= previous || ordinal >= articles) {
            throw new FormatException(
                    "the id index names article " + ordinal + " after article " + previous + " of " + articles);
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

package org.qirtas.internal.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.qirtas.internal.bytes.BitPacking;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.PageSource;
import org.qirtas.internal.format.Payload;

/**
 * Maps the hash of a key to the ordinals that may have the key. It is a hash table in pages of about 1,024 entries; a
 * lookup needs one page. An entry is an ordinal and 12 bits of its hash. About one missing key in 500 finds an ordinal
 * nevertheless. Callers must therefore compare the keys. For any number of threads.
 *
 * <pre>
 *  0       4               5       9             10
 *  | count | ordinal width | pages | count width | entries of each page | CRC-32C of each page | pages...
 *  |----------------------- under the checksum of the section -------------------------------|
 * </pre>
 *
 * <p>The upper 32 bits of a hash times the number of pages, shifted right by 32 bits, choose the page. The lower 32
 * bits of that product choose the bucket in the {@link KeyPage} in the same way. The lower 12 bits of the hash are the
 * fingerprint.
 */
public final class KeyIndex {

    /** The value for no ordinal. */
    public static final int NONE = -1;

    private static final int PAGE_ENTRIES = 1 << 10;

    /** Bytes of a section before the counts of the pages: its header and the numbers of the index. */
    private static final int USUAL_START = 1 << 6;

    private final Pages<KeyPage> pages;

    private KeyIndex(Pages<KeyPage> pages) {
        this.pages = pages;
    }

    /**
     * The payload of the index of an archive.
     *
     * @param hashes hash of each article's key, by ordinal
     * @param redacted ordinals of the redacted articles, which have no key
     */
    public static Payload toBytes(long[] hashes, Set<Integer> redacted) {
        int[] ordinals = IntStream.range(0, hashes.length)
                .filter(ordinal -> !redacted.contains(ordinal))
                .toArray();
        long[] kept =
                Arrays.stream(ordinals).mapToLong(ordinal -> hashes[ordinal]).toArray();
        return toBytes(kept, ordinals, hashes.length);
    }

    /**
     * The payload of an index.
     *
     * @param hashes hashes of keys
     * @param ordinals what has the key with each of these hashes
     * @param limit a number larger than all ordinals
     */
    public static Payload toBytes(long[] hashes, int[] ordinals, int limit) {
        int pages = pages(hashes.length);
        int[] starts = starts(hashes, pages);
        int[] places = new int[hashes.length];
        long[] entries = new long[hashes.length];
        int ordinalWidth = BitPacking.width(limit);
        int[] next = starts.clone();
        for (int i = 0; i < hashes.length; i++) {
            long product = product(hashes[i], pages);
            int at = next[page(product)]++;
            places[at] = (int) product;
            entries[at] = KeyPage.entry(hashes[i], ordinals[i], ordinalWidth);
        }
        return payload(starts, places, entries, ordinalWidth);
    }

    /** Number of entries before each page, then of all entries. */
    private static int[] starts(long[] hashes, int pages) {
        int[] starts = new int[pages + 1];
        for (long hash : hashes) {
            starts[page(product(hash, pages)) + 1]++;
        }
        for (int page = 0; page < pages; page++) {
            starts[page + 1] += starts[page];
        }
        return starts;
    }

    private static Payload payload(int[] starts, int[] places, long[] entries, int ordinalWidth) {
        int pages = starts.length - 1;
        long[] counts = new long[pages];
        Arrays.setAll(counts, page -> starts[page + 1] - starts[page]);
        int countWidth = BitPacking.width(Arrays.stream(counts).max().orElse(0));
        ByteWriter directory = new ByteWriter()
                .u32(entries.length)
                .u8(ordinalWidth)
                .u32(pages)
                .u8(countWidth)
                .bytes(BitPacking.pack(counts, countWidth));
        ByteWriter all = new ByteWriter();
        for (int page = 0; page < pages; page++) {
            byte[] bytes = KeyPage.toBytes(places, entries, starts[page], starts[page + 1], ordinalWidth);
            directory.u32(Crc32c.of(bytes));
            all.bytes(bytes);
        }
        return new Payload(directory.toBytes(), all.toBytes());
    }

    /**
     * Reads the directory of an archive's index, which has been checked against its checksum.
     *
     * @param pages the pages after it
     * @param articles number of articles
     * @param entries number of articles that are not redacted
     */
    public static KeyIndex fromBytes(byte[] directory, PageSource pages, int articles, int entries)
            throws FormatException {
        if (new ByteReader(directory).u32() != entries) {
            throw new FormatException("the index contradicts the manifest");
        }
        return read(directory, pages, articles, 1);
    }

    /**
     * Reads the directory of an index in which an ordinal may have several keys.
     *
     * @param pages the pages after it
     * @param limit a number larger than all ordinals
     */
    public static KeyIndex ofMany(byte[] directory, PageSource pages, int limit) throws FormatException {
        return read(directory, pages, limit, 0);
    }

    private static KeyIndex read(byte[] directory, PageSource pages, int limit, int minStep) throws FormatException {
        ByteReader reader = new ByteReader(directory);
        int count = reader.u32();
        int ordinalWidth = reader.u8();
        int pageCount = reader.u32();
        int countWidth = reader.u8();
        if (count < 0
                || ordinalWidth != BitPacking.width(limit)
                || countWidth > Integer.SIZE
                || pageCount != pages(count)) {
            throw new FormatException("the numbers of the index contradict each other");
        }
        if (reader.remaining() != BitPacking.length(pageCount, countWidth) + (long) pageCount * Integer.BYTES) {
            throw new FormatException("the directory of the index has a wrong length");
        }
        int[] counts = counts(directory, reader.position(), countWidth, pageCount, count);
        reader.skip((int) BitPacking.length(pageCount, countWidth));
        int[] checksums = new int[pageCount];
        long[] starts = new long[pageCount + 1];
        for (int page = 0; page < pageCount; page++) {
            checksums[page] = reader.u32();
            starts[page + 1] = starts[page] + KeyPage.length(counts[page], ordinalWidth);
        }
        return new KeyIndex(new Pages<>(
                pages, starts, checksums, (page, bytes) -> new KeyPage(bytes, limit, counts[page], minStep)));
    }

    private static int[] counts(byte[] directory, int start, int width, int pages, int count) throws FormatException {
        int[] counts = new int[pages];
        long sum = 0;
        for (int page = 0; page < pages; page++) {
            long entries = BitPacking.get(directory, start, page, width);
            sum += entries;
            counts[page] = (int) Math.min(entries, count);
        }
        if (sum != count) {
            throw new FormatException("the pages of the index have " + sum + " entries, not " + count);
        }
        return counts;
    }

    /** Bytes from the beginning of a section that hold the directory of its index, unless keys were chosen to collide. */
    public static long usualDirectory(int entries) {
        return USUAL_START + (long) pages(entries) * (Integer.BYTES + Short.BYTES);
    }

    private static int pages(int count) {
        return count / PAGE_ENTRIES + 1;
    }

    private static long product(long hash, int pages) {
        return (hash >>> Integer.SIZE) * pages;
    }

    private static int page(long product) {
        return (int) (product >>> Integer.SIZE);
    }

    /**
     * The ordinals that may have a key.
     *
     * @param hash hash of the key
     * @return ordinals in ascending order, possibly none
     */
    public int[] candidates(long hash) throws IOException, FormatException {
        long product = product(hash, pages.count());
        return pages.get(page(product)).candidates((int) product, hash);
    }

    /**
     * The last of the ordinals that may have a key.
     *
     * @param hash hash of the key
     * @return the ordinal, or {@link #NONE}
     */
    public int last(long hash) throws IOException, FormatException {
        long product = product(hash, pages.count());
        return pages.get(page(product)).last((int) product, hash);
    }

    /** Requires that the page with a number matches its checksum, and holds all its entries, each once and in order. */
    public void check(int page) throws IOException, FormatException {
        pages.get(page).check();
    }

    /** Number of pages. */
    public int pages() {
        return pages.count();
    }

    /** Whether a bucket in which entries ascend has the entry of an article. */
    public boolean holds(long hash, int ordinal) throws IOException, FormatException {
        long product = product(hash, pages.count());
        return pages.get(page(product)).holds((int) product, hash, ordinal);
    }
}

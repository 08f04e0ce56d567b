package org.qirtas.internal.index;

import java.io.IOException;
import java.util.Arrays;
import org.qirtas.internal.bytes.BitPacking;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.PageSource;
import org.qirtas.internal.format.Payload;

/**
 * The offset of each chunk and each columns section, divided by 8 and bit-packed. A columns section belongs to
 * consecutive chunks; the index gives the first chunk of each. The chunks are in pages of 1,024. For any number of
 * threads.
 *
 * <pre>
 *  0        4                  8              9             10               11
 *  | chunks | columns sections | offset width | chunk width | distance width |
 *  | first chunks of columns | offsets of columns | offset of the first chunk of each page | CRC-32C of each page |
 *  pages: | distance of each chunk from the first one |
 * </pre>
 */
public final class Offsets {

    private static final int ALIGNMENT = 8;
    private static final int FIXED = 11;
    private static final int PAGE_CHUNKS = 1 << 10;

    private final byte[] directory;
    private final int chunks;
    private final int sections;
    private final int offsetWidth;
    private final int chunkWidth;
    private final int distanceWidth;
    private final int columnsStart;
    private final int basesStart;
    private final Pages<byte[]> pages;

    private Offsets(byte[] directory, PageSource source, int chunks, int sections) throws FormatException {
        ByteReader reader = new ByteReader(directory);
        boolean counted = reader.u32() == chunks && reader.u32() == sections;
        this.directory = directory;
        this.chunks = chunks;
        this.sections = sections;
        offsetWidth = reader.u8();
        chunkWidth = reader.u8();
        distanceWidth = reader.u8();
        int pageCount = pages(chunks);
        long columns = FIXED + BitPacking.length(sections, chunkWidth);
        long bases = columns + BitPacking.length(sections, offsetWidth);
        long checksums = bases + BitPacking.length(pageCount, offsetWidth);
        if (!counted
                || offsetWidth > Long.SIZE
                || chunkWidth > Integer.SIZE
                || distanceWidth > Long.SIZE
                || directory.length != checksums + (long) pageCount * Integer.BYTES) {
            throw new FormatException("the offsets contradict the manifest");
        }
        columnsStart = (int) columns;
        basesStart = (int) bases;
        requireColumns(chunks);
        pages = pages(source, reader, (int) checksums, chunks);
    }

    private void requireColumns(int chunks) throws FormatException {
        for (int i = 0; i < sections; i++) {
            if (firstChunk(i) < (i == 0 ? 0 : firstChunk(i - 1) + 1) || firstChunk(i) >= chunks) {
                throw new FormatException("the columns do not follow the chunks");
            }
            if (i > 0 && columns(i) <= columns(i - 1)) {
                throw new FormatException("the offsets of the columns do not ascend");
            }
        }
        if (chunks > 0 && (sections == 0 || firstChunk(0) != 0)) {
            throw new FormatException("chunks without columns");
        }
    }

    private Pages<byte[]> pages(PageSource source, ByteReader reader, int checksumsStart, int chunks)
            throws FormatException {
        reader.skip(checksumsStart - FIXED);
        int[] checksums = new int[pages(chunks)];
        long[] starts = new long[checksums.length + 1];
        for (int page = 0; page < checksums.length; page++) {
            checksums[page] = reader.u32();
            int count = Math.min(PAGE_CHUNKS, chunks - page * PAGE_CHUNKS);
            starts[page + 1] = starts[page] + BitPacking.length(count, distanceWidth);
        }
        return new Pages<>(source, starts, checksums, (page, bytes) -> bytes);
    }

    private static int pages(int chunks) {
        return (chunks + PAGE_CHUNKS - 1) / PAGE_CHUNKS;
    }

    /**
     * The payload.
     *
     * @param chunks where the chunks begin, ascending, each a multiple of 8
     * @param firstChunks numbers of the first chunks of the columns sections, ascending
     * @param columns where the columns sections begin, ascending, each a multiple of 8
     */
    public static Payload toBytes(long[] chunks, long[] firstChunks, long[] columns) {
        long[] units = units(chunks);
        long[] bases = new long[pages(chunks.length)];
        Arrays.setAll(bases, page -> units[page * PAGE_CHUNKS]);
        long[] distances = new long[units.length];
        Arrays.setAll(distances, chunk -> units[chunk] - bases[chunk / PAGE_CHUNKS]);
        int distanceWidth = BitPacking.width(Arrays.stream(distances).max().orElse(0));
        int offsetWidth = Math.max(width(bases), width(units(columns)));
        int chunkWidth = width(firstChunks);
        ByteWriter directory = new ByteWriter()
                .u32(chunks.length)
                .u32(columns.length)
                .u8(offsetWidth)
                .u8(chunkWidth)
                .u8(distanceWidth)
                .bytes(BitPacking.pack(firstChunks, chunkWidth))
                .bytes(BitPacking.pack(units(columns), offsetWidth))
                .bytes(BitPacking.pack(bases, offsetWidth));
        ByteWriter pages = new ByteWriter();
        for (int first = 0; first < distances.length; first += PAGE_CHUNKS) {
            long[] page = Arrays.copyOfRange(distances, first, Math.min(distances.length, first + PAGE_CHUNKS));
            byte[] bytes = BitPacking.pack(page, distanceWidth);
            directory.u32(Crc32c.of(bytes));
            pages.bytes(bytes);
        }
        return new Payload(directory.toBytes(), pages.toBytes());
    }

    private static long[] units(long[] offsets) {
        return Arrays.stream(offsets).map(offset -> offset / ALIGNMENT).toArray();
    }

    private static int width(long[] ascending) {
        return BitPacking.width(ascending.length == 0 ? 0 : ascending[ascending.length - 1]);
    }

    /**
     * Reads a directory that has been checked against its checksum.
     *
     * @param pages the pages after it
     * @param chunks number of chunks
     * @param sections number of columns sections
     */
    public static Offsets fromBytes(byte[] directory, PageSource pages, int chunks, int sections)
            throws FormatException {
        return new Offsets(directory, pages, chunks, sections);
    }

    /** Where the section of a chunk begins. */
    public long chunk(int chunk) throws IOException, FormatException {
        int page = chunk / PAGE_CHUNKS;
        long base = BitPacking.get(directory, basesStart, page, offsetWidth);
        return (base + BitPacking.get(pages.get(page), 0, chunk % PAGE_CHUNKS, distanceWidth)) * ALIGNMENT;
    }

    /** Whether the offset of a chunk, which may be the end of the chunks, is not in the page of the chunk before. */
    public boolean isPageStart(int chunk) {
        return chunk % PAGE_CHUNKS == 0 || chunk == chunks;
    }

    /** Requires that all pages match their checksums. */
    public void check() throws IOException, FormatException {
        for (int page = 0; page < pages.count(); page++) {
            pages.get(page);
        }
    }

    /** Number of the columns section of a chunk. */
    public int columnsSection(int chunk) {
        int low = 0;
        int high = sections - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firstChunk(middle) <= chunk) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Number of the first chunk of a columns section. */
    public int firstChunk(int section) {
        return (int) BitPacking.get(directory, FIXED, section, chunkWidth);
    }

    /** Where a columns section begins. */
    public long columns(int section) {
        return BitPacking.get(directory, columnsStart, section, offsetWidth) * ALIGNMENT;
    }
}

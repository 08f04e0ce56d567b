package org.qirtas.internal.index;

import org.qirtas.internal.bytes.BitPacking;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;

/**
 * The offset of each chunk and each columns section, divided by 8 and bit-packed. A columns section belongs to
 * consecutive chunks; the index gives the first chunk of each. Immutable; for any number of threads.
 *
 * <pre>
 *  0        4                  8              9
 *  | chunks | columns sections | offset width | chunk width |
 *  | offsets of chunks | first chunks of columns | offsets of columns |
 * </pre>
 */
public final class Offsets {

    private static final int ALIGNMENT = 8;
    private static final int FIXED = 10;

    private final byte[] bytes;
    private final int chunks;
    private final int sections;
    private final int offsetWidth;
    private final int chunkWidth;

    private Offsets(byte[] bytes, int chunks, int sections) throws FormatException {
        ByteReader reader = new ByteReader(bytes);
        boolean counted = reader.u32() == chunks && reader.u32() == sections;
        this.bytes = bytes;
        this.chunks = chunks;
        this.sections = sections;
        offsetWidth = reader.u8();
        chunkWidth = reader.u8();
        if (!counted || offsetWidth > Long.SIZE || chunkWidth > Integer.SIZE || bytes.length != end()) {
            throw new FormatException("the offsets contradict the manifest");
        }
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

    /**
     * The payload.
     *
     * @param chunks where the chunks begin, ascending, each a multiple of 8
     * @param firstChunks numbers of the first chunks of the columns sections, ascending
     * @param columns where the columns sections begin, ascending, each a multiple of 8
     */
    public static byte[] toBytes(long[] chunks, long[] firstChunks, long[] columns) {
        int offsetWidth = Math.max(width(units(chunks)), width(units(columns)));
        int chunkWidth = width(firstChunks);
        return new ByteWriter()
                .u32(chunks.length)
                .u32(columns.length)
                .u8(offsetWidth)
                .u8(chunkWidth)
                .bytes(BitPacking.pack(units(chunks), offsetWidth))
                .bytes(BitPacking.pack(firstChunks, chunkWidth))
                .bytes(BitPacking.pack(units(columns), offsetWidth))
                .toBytes();
    }

    private static long[] units(long[] offsets) {
        long[] units = new long[offsets.length];
        for (int i = 0; i < offsets.length; i++) {
            units[i] = offsets[i] / ALIGNMENT;
        }
        return units;
    }

    private static int width(long[] ascending) {
        return BitPacking.width(ascending.length == 0 ? 0 : ascending[ascending.length - 1]);
    }

    /**
     * Reads a payload that has been checked against its checksum.
     *
     * @param chunks number of chunks
     * @param sections number of columns sections
     */
    public static Offsets fromBytes(byte[] bytes, int chunks, int sections) throws FormatException {
        return new Offsets(bytes, chunks, sections);
    }

    /** Where the section of a chunk begins. */
    public long chunk(int chunk) {
        return BitPacking.get(bytes, FIXED, chunk, offsetWidth) * ALIGNMENT;
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
        return (int) BitPacking.get(bytes, (int) firstChunksStart(), section, chunkWidth);
    }

    /** Where a columns section begins. */
    public long columns(int section) {
        return BitPacking.get(bytes, (int) columnsStart(), section, offsetWidth) * ALIGNMENT;
    }

    private long firstChunksStart() {
        return FIXED + BitPacking.length(chunks, offsetWidth);
    }

    private long columnsStart() {
        return firstChunksStart() + BitPacking.length(sections, chunkWidth);
    }

    private long end() {
        return columnsStart() + BitPacking.length(sections, offsetWidth);
    }
}

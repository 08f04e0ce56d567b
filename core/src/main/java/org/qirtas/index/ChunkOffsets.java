package org.qirtas.index;

import org.qirtas.format.BitPacking;
import org.qirtas.format.FormatException;
import org.qirtas.format.PayloadReader;
import org.qirtas.format.PayloadWriter;

/**
 * Where each chunk begins: offsets divided by 8, bit-packed. Immutable; for any number of threads.
 *
 * <pre>
 *  0       4       5
 *  | count | width | offsets |
 * </pre>
 */
public final class ChunkOffsets {

    private static final int ALIGNMENT = 8;
    private static final int FIXED = 5;

    private final byte[] bytes;
    private final int width;

    private ChunkOffsets(byte[] bytes, int chunks) throws FormatException {
        PayloadReader reader = new PayloadReader(bytes);
        int count = reader.u32();
        width = reader.u8();
        if (count != chunks || width > Long.SIZE || bytes.length != FIXED + BitPacking.length(count, width)) {
            throw new FormatException("the chunk offsets contradict the manifest");
        }
        this.bytes = bytes;
    }

    /** The payload: offsets in ascending order, each a multiple of 8. */
    public static byte[] toBytes(long[] offsets) {
        long[] units = new long[offsets.length];
        for (int i = 0; i < offsets.length; i++) {
            units[i] = offsets[i] / ALIGNMENT;
        }
        int width = BitPacking.width(units.length == 0 ? 0 : units[units.length - 1]);
        return new PayloadWriter()
                .u32(units.length)
                .u8(width)
                .bytes(BitPacking.pack(units, width))
                .toBytes();
    }

    /** Reads a payload that has been checked against its checksum. */
    public static ChunkOffsets fromBytes(byte[] bytes, int chunks) throws FormatException {
        return new ChunkOffsets(bytes, chunks);
    }

    /** Where the section of a chunk begins. */
    public long offset(int chunk) {
        return BitPacking.get(bytes, FIXED, chunk, width) * ALIGNMENT;
    }
}

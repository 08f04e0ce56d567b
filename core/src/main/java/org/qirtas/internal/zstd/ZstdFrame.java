package org.qirtas.internal.zstd;

import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Limits;

/**
 * Checks the headers of a zstd frame (RFC 8878) before native code sees it. A frame that passes has the right length,
 * and its blocks can hold the content size that it states.
 */
public final class ZstdFrame {

    /** Maximum content of a block, before and after compression (RFC 8878, section 3.1.1.2.4). */
    public static final int MAX_BLOCK = 1 << 17;

    /** Type of a block with uncompressed content. */
    public static final int RAW = 0;

    /** Type of a block that is one repeated byte. */
    public static final int RLE = 1;

    /** Type of a compressed block. */
    public static final int COMPRESSED = 2;

    /** Length of the header of a block. */
    public static final int BLOCK_HEADER_LENGTH = 3;

    private static final int MAGIC = 0xFD2FB528;
    private static final int DICTIONARY_ID = 3;
    private static final int CHECKSUM = 1 << 2;
    private static final int RESERVED = 1 << 3;
    private static final int SINGLE_SEGMENT = 1 << 5;
    private static final int CONTENT_SIZE_SHIFT = 6;
    private static final int MIN_WINDOW_LOG = 10;

    private ZstdFrame() {}

    /**
     * Requires that bytes are one frame with magic number and content size, without dictionary and checksum, and that its
     * blocks can hold a content.
     *
     * @param length length of the content
     */
    public static void require(byte[] frame, int length) throws FormatException {
        ByteReader reader = new ByteReader(frame);
        if (reader.u32() != MAGIC) {
            throw new FormatException("a compressed block is not a zstd frame");
        }
        int descriptor = reader.u8();
        if ((descriptor & (DICTIONARY_ID | CHECKSUM | RESERVED)) != 0) {
            throw new FormatException("a compressed block has a dictionary or a checksum");
        }
        if ((descriptor & SINGLE_SEGMENT) == 0) {
            requireWindow(reader.u8());
        }
        if (contentSize(reader, descriptor) != length) {
            throw new FormatException("a compressed block does not have the length it should have");
        }
        long max = maxContent(reader);
        if (max < length) {
            throw new FormatException(
                    "a compressed block states that it holds " + length + " bytes; it can hold at most " + max);
        }
        reader.requireEnd("a compressed block");
    }

    private static void requireWindow(int descriptor) throws FormatException {
        long base = 1L << (MIN_WINDOW_LOG + (descriptor >>> 3));
        long window = base + base / 8 * (descriptor & 7);
        if (window > Limits.WINDOW) {
            throw new FormatException(
                    "a compressed block has a window of " + window + " bytes, the limit is " + Limits.WINDOW);
        }
    }

    /** Content size; -1 if it is not given. */
    private static long contentSize(ByteReader reader, int descriptor) throws FormatException {
        return switch (descriptor >>> CONTENT_SIZE_SHIFT) {
            case 0 -> (descriptor & SINGLE_SEGMENT) == 0 ? -1 : reader.u8();
            case 1 -> reader.u16() + 256;
            case 2 -> Integer.toUnsignedLong(reader.u32());
            default -> reader.u64();
        };
    }

    /**
     * Skips the blocks of a frame up to the last one.
     *
     * @return maximum number of bytes that they can hold
     */
    public static long maxContent(ByteReader reader) throws FormatException {
        long max = 0;
        boolean last = false;
        while (!last) {
            if (reader.remaining() < BLOCK_HEADER_LENGTH) {
                throw new FormatException("a zstd frame has no last block");
            }
            int header = reader.u24();
            int type = type(header);
            int size = size(header);
            if (type > COMPRESSED || size > MAX_BLOCK) {
                throw new FormatException("a zstd block of type " + type + " and length " + size);
            }
            int stored = type == RLE ? 1 : size;
            if (stored > reader.remaining()) {
                throw new FormatException(
                        "a zstd block of length " + stored + " where " + reader.remaining() + " bytes are left");
            }
            reader.skip(stored);
            max += type == COMPRESSED ? MAX_BLOCK : size;
            last = isLast(header);
        }
        return max;
    }

    /** Header of a block: whether it is the last, its type, its size. */
    public static int blockHeader(boolean last, int type, int size) {
        return (last ? 1 : 0) | type << 1 | size << 3;
    }

    /** Whether a block is the last of its frame. */
    public static boolean isLast(int blockHeader) {
        return (blockHeader & 1) != 0;
    }

    /** Type of a block. */
    public static int type(int blockHeader) {
        return blockHeader >>> 1 & 3;
    }

    /** Size of a block: of what is stored, or of the content if it is {@link #RLE}. */
    public static int size(int blockHeader) {
        return blockHeader >>> 3;
    }
}

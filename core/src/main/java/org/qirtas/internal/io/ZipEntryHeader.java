package org.qirtas.internal.io;

import java.nio.ByteBuffer;
import java.util.zip.ZipException;

/**
 * An entry in the directory of a zip file.
 *
 * @param flags its flags
 * @param method its method of compression
 * @param compressed length of its content in the zip file
 * @param length length of its content
 * @param offset where its own header begins
 * @param name its name as bytes
 * @param end where the next entry begins in the directory
 */
record ZipEntryHeader(int flags, int method, long compressed, long length, long offset, ByteBuffer name, int end) {

    /** Length of the header before the content, without the name and the extra fields. */
    static final int LOCAL_LENGTH = 30;

    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int EXTRA_64 = 1;
    private static final long IN_EXTRA = 0xFFFF_FFFFL;
    private static final int ENCRYPTED = 1;

    /** Reads the entry at a place of the directory. */
    static ZipEntryHeader read(ByteBuffer directory, int at) throws ZipException {
        if (at > directory.limit() - ENTRY_LENGTH || directory.getInt(at) != ENTRY) {
            throw new ZipException("the zip file is damaged: byte " + at + " of its directory begins no entry");
        }
        int nameEnd = at + ENTRY_LENGTH + u16(directory, at + 28);
        int extraEnd = nameEnd + u16(directory, at + 30);
        int end = extraEnd + u16(directory, at + 32);
        if (end > directory.limit()) {
            throw new ZipException("the zip file is damaged: its directory ends inside an entry");
        }
        long[] numbers = {u32(directory, at + 24), u32(directory, at + 20), u32(directory, at + 42)};
        replace(numbers, directory, nameEnd, extraEnd);
        ByteBuffer name = directory.slice(at + ENTRY_LENGTH, nameEnd - at - ENTRY_LENGTH);
        return new ZipEntryHeader(
                u16(directory, at + 8), u16(directory, at + 10), numbers[1], numbers[0], numbers[2], name, end);
    }

    /** Replaces the numbers that are too large for 32 bits by those in the extra field of zip64, in its order. */
    private static void replace(long[] numbers, ByteBuffer directory, int from, int to) throws ZipException {
        int next = fields64(directory, from, to);
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == IN_EXTRA && next >= 0) {
                if (next > to - Long.BYTES) {
                    throw new ZipException("the zip file is damaged: an entry has too few long numbers");
                }
                numbers[i] = directory.getLong(next);
                next += Long.BYTES;
            }
        }
    }

    /** Where the numbers of the extra field of zip64 begin, or -1. */
    private static int fields64(ByteBuffer directory, int from, int to) {
        for (int at = from; at <= to - 4; at += 4 + u16(directory, at + 2)) {
            if (u16(directory, at) == EXTRA_64) {
                return at + 4;
            }
        }
        return -1;
    }

    /** Length of the header before the content, with the name and the extra fields. */
    static int localLength(ByteBuffer local, String name) throws ZipException {
        if (local.getInt(0) != LOCAL) {
            throw new ZipException("the zip file is damaged: " + name + " has no header of its own");
        }
        return LOCAL_LENGTH + u16(local, 26) + u16(local, 28);
    }

    boolean isNamed(byte[] wanted) {
        return name.equals(ByteBuffer.wrap(wanted));
    }

    /** Requires content that can be read in place. */
    void requireStored(String entry) throws ZipException {
        if ((flags & ENCRYPTED) != 0) {
            throw new ZipException(entry + " is encrypted in the zip file; extract it and open the copy");
        }
        if (method != 0) {
            throw new ZipException(
                    entry + " is compressed in the zip file, which an archive does not need and cannot be"
                            + " read from; store it with 'zip -0', or extract it and open the copy");
        }
        if (compressed != length) {
            throw new ZipException("the zip file is damaged: " + entry + " is stored with two different lengths");
        }
    }

    private static int u16(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private static long u32(ByteBuffer bytes, int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }
}

package org.qirtas.internal.format;

import java.util.Arrays;

/**
 * The payload of a section in memory. Arrays are not copied and must not be changed.
 *
 * @param checked the bytes under the checksum of the section
 * @param pages the bytes after them, which have checksums of their own; none in most sections
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Payload(byte[] checked, byte[] pages) implements PagedPayload {

    /** A payload that is under the checksum as a whole. */
    public static Payload of(byte[] checked) {
        return new Payload(checked, new byte[0]);
    }

    @Override
    public long length() {
        return pages.length;
    }

    @Override
    public byte[] read(long position, int count) {
        return Arrays.copyOfRange(pages, (int) position, (int) position + count);
    }

    /** All bytes. */
    public byte[] toBytes() {
        byte[] bytes = Arrays.copyOf(checked, checked.length + pages.length);
        System.arraycopy(pages, 0, bytes, checked.length, pages.length);
        return bytes;
    }
}

package org.qirtas.internal.zstd;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A zstd dictionary (RFC 8878, section 5): a header with entropy tables, possibly none, and the content that frames
 * refer to. The bytes are not copied and must not be changed.
 *
 * @param bytes header and content
 * @param headerLength bytes of the header; 0 if there is only content
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Dictionary(byte[] bytes, int headerLength) {

    /** Minimum bytes of content after a header, because its repeat offsets name a match 8 bytes back. */
    public static final int MIN_CONTENT = 8;

    /** No dictionary. */
    public static final Dictionary NONE = new Dictionary(new byte[0], 0);

    /**
     * A dictionary with the last bytes of the content. A frame that was compressed with it can be decompressed with the
     * whole one, because frames count distances from the end.
     */
    public Dictionary end(int contentBytes) {
        if (contentBytes >= contentLength()) {
            return this;
        }
        byte[] end = Arrays.copyOf(bytes, headerLength + contentBytes);
        System.arraycopy(bytes, bytes.length - contentBytes, end, headerLength, contentBytes);
        return new Dictionary(end, headerLength);
    }

    /** The content alone. */
    public Dictionary withoutHeader() {
        return headerLength == 0 ? this : new Dictionary(Arrays.copyOfRange(bytes, headerLength, bytes.length), 0);
    }

    /** A part of the content, not copied. */
    public ByteBuffer content(int offset, int length) {
        return ByteBuffer.wrap(bytes, headerLength + offset, length);
    }

    /** Whether there is no content. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** Length of the content in bytes. */
    public int contentLength() {
        return bytes.length - headerLength;
    }
}

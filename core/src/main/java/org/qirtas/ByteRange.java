package org.qirtas;

/**
 * Consecutive bytes of a {@link ByteSource}. Immutable.
 *
 * <pre>{@code
 * ByteRange head = new ByteRange(0, 4096);
 * System.out.println("bytes " + head.position() + " to " + (head.end() - 1) + ", " + head.length() + " in all");
 * }</pre>
 *
 * @param position position of the first byte, at least 0
 * @param length number of bytes, at least 0
 */
public record ByteRange(long position, long length) {

    /**
     * Bytes from a position on.
     *
     * @param position position of the first byte, at least 0
     * @param length number of bytes, at least 0
     * @throws IllegalArgumentException if a number is negative, or if their sum is beyond {@link Long#MAX_VALUE}
     */
    public ByteRange {
        if (position < 0 || length < 0 || position > Long.MAX_VALUE - length) {
            throw new IllegalArgumentException(length + " bytes at position " + position + " are not a range");
        }
    }

    /**
     * Where the range ends.
     *
     * @return position after the last byte
     */
    public long end() {
        return position + length;
    }
}

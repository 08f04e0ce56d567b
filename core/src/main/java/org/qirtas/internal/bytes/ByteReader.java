package org.qirtas.internal.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Reads what {@link ByteWriter} wrote and checks every length against the bytes present. For one thread. */
public final class ByteReader {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int end;
    private int position;

    /** A reader of all bytes. */
    public ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /** A reader of the bytes from {@code start} to {@code end}. */
    public ByteReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    /** Reads one byte. */
    public int u8() throws FormatException {
        require(1);
        return bytes[position++] & 0xFF;
    }

    /** Reads 16 bits. */
    public int u16() throws FormatException {
        require(Short.BYTES);
        position += Short.BYTES;
        return (short) SHORT.get(bytes, position - Short.BYTES) & 0xFFFF;
    }

    /** Reads 24 bits. */
    public int u24() throws FormatException {
        return u16() | u8() << 16;
    }

    /** Reads 32 bits. */
    public int u32() throws FormatException {
        require(Integer.BYTES);
        position += Integer.BYTES;
        return (int) INT.get(bytes, position - Integer.BYTES);
    }

    /** Reads 64 bits. */
    public long u64() throws FormatException {
        require(Long.BYTES);
        position += Long.BYTES;
        return (long) LONG.get(bytes, position - Long.BYTES);
    }

    /** Reads an unsigned number of up to 64 bits in its shortest form. */
    public long varint() throws FormatException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = u8();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                if ((next == 0 && shift > 0) || (shift == 63 && next > 1)) {
                    throw new FormatException("a number is not in its shortest form");
                }
                return value;
            }
        }
        throw new FormatException("a number is longer than 64 bits");
    }

    /** Reads a signed number in zigzag form. */
    public long signed() throws FormatException {
        long value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    /** Reads an unsigned number that must not be larger than a limit. */
    public int varint(int limit, String what) throws FormatException {
        long value = varint();
        if (value < 0 || value > limit) {
            throw new FormatException(what + " is " + Long.toUnsignedString(value) + ", the limit is " + limit);
        }
        return (int) value;
    }

    /** Reads a text. */
    public String text() throws FormatException {
        int length = varint(remaining(), "the length of a text");
        return units(length);
    }

    /** Reads a number of UTF-16 units. */
    public String units(int length) throws FormatException {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) varint(Character.MAX_VALUE, "a UTF-16 unit"));
        }
        return text.toString();
    }

    /** Reads bytes. */
    public byte[] bytes(int length) throws FormatException {
        require(length);
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    /** Reads bytes as bits. They are not copied. */
    public BitReader bits(int length) throws FormatException {
        require(length);
        position += length;
        return new BitReader(bytes, position - length, position);
    }

    /** Skips bytes. */
    public void skip(int length) throws FormatException {
        require(length);
        position += length;
    }

    /** Number of bytes left. */
    public int remaining() {
        return end - position;
    }

    /** Position of the next byte. */
    public int position() {
        return position;
    }

    /** Requires that all bytes have been read. */
    public void requireEnd(String what) throws FormatException {
        if (position != end) {
            throw new FormatException(remaining() + " bytes too many in " + what);
        }
    }

    private void require(int length) throws FormatException {
        if (length < 0 || length > end - position) {
            throw new FormatException("bytes end too early: " + length + " needed, " + remaining() + " left");
        }
    }
}

package org.qirtas.internal.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Builds the bytes of a section: little-endian numbers, varints, strings. For one thread. */
public final class ByteWriter {

    private static final int MIN_CAPACITY = 1 << 6;
    private static final int DIGEST_CAPACITY = 1 << 12;

    /** UTF-16 units for which room is made at a time. */
    private static final int PIECE = 1 << 10;

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int MAX_VARINT = 10;
    private static final int MAX_UNIT_VARINT = 3;

    private final @Nullable MessageDigest digest;
    private byte[] bytes;
    private int length;
    private char[] piece = {};

    /** A writer that keeps its bytes. */
    public ByteWriter() {
        digest = null;
        bytes = new byte[MIN_CAPACITY];
    }

    /** A writer whose bytes go to a digest and are not kept. {@link #flush()} passes the last ones on. */
    public ByteWriter(MessageDigest digest) {
        this.digest = digest;
        bytes = new byte[DIGEST_CAPACITY];
    }

    /** Adds one byte. */
    public ByteWriter u8(int value) {
        makeRoom(1);
        bytes[length++] = (byte) value;
        return this;
    }

    /** Adds 16 bits. */
    public ByteWriter u16(int value) {
        return u8(value).u8(value >>> 8);
    }

    /** Adds 32 bits. */
    public ByteWriter u32(int value) {
        return u16(value).u16(value >>> 16);
    }

    /** Adds 64 bits. */
    public ByteWriter u64(long value) {
        return u32((int) value).u32((int) (value >>> 32));
    }

    /**
     * Adds an unsigned number of up to 64 bits, 7 bits a byte, lowest first, the top bit set on all bytes except the
     * last.
     */
    public ByteWriter varint(long value) {
        makeRoom(MAX_VARINT);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    /** Adds a signed number as a varint of its zigzag form: 0, -1, 1, -2 become 0, 1, 2, 3. */
    public ByteWriter signed(long value) {
        return varint((value << 1) ^ (value >> 63));
    }

    /** Adds a text: the number of its UTF-16 units, then each unit, all as varints. */
    public ByteWriter text(String text) {
        varint(text.length());
        return units(text, 0);
    }

    /** Adds the UTF-16 units of a text, beginning at an index, as varints without their number. */
    public ByteWriter units(String text, int from) {
        int start = from;
        if (piece.length < Math.min(PIECE, text.length())) {
            piece = new char[Math.min(PIECE, text.length())];
        }
        while (start < text.length()) {
            int end = start + Math.min(PIECE, text.length() - start);
            makeRoom(MAX_UNIT_VARINT * (end - start));
            putUnits(text, start, end);
            start = end;
        }
        return this;
    }

    /** Puts units into the array, which has room for them. */
    private void putUnits(String text, int start, int end) {
        char[] units = piece;
        text.getChars(start, end, units, 0);
        byte[] target = bytes;
        int at = length;
        for (int i = 0; i < end - start; i++) {
            int unit = units[i];
            if (unit < 1 << 7) {
                target[at++] = (byte) unit;
            } else {
                SHORT.set(target, at, (short) ((unit & 0x7F) | 0x80 | (unit >>> 7 << Byte.SIZE)));
                at += Short.BYTES;
                if (unit >= 1 << 14) {
                    target[at - 1] |= (byte) 0x80;
                    target[at++] = (byte) (unit >>> 14);
                }
            }
        }
        length = at;
    }

    /** Adds bytes as they are. */
    public ByteWriter bytes(byte[] value) {
        if (digest == null) {
            makeRoom(value.length);
            System.arraycopy(value, 0, bytes, length, value.length);
            length += value.length;
        } else {
            flush();
            digest.update(value);
        }
        return this;
    }

    private void makeRoom(int count) {
        if (bytes.length - length < count) {
            flush();
        }
        if (bytes.length - length < count) {
            int needed = Math.addExact(length, count);
            bytes = Arrays.copyOf(bytes, Math.max(needed, length + Math.min(length, Integer.MAX_VALUE / 2 - length)));
        }
    }

    /** Passes pending bytes to the digest, if there is one. */
    public void flush() {
        if (digest != null) {
            digest.update(bytes, 0, length);
            length = 0;
        }
    }

    /** Number of bytes written. */
    public int length() {
        return length;
    }

    /** A copy of the bytes written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}

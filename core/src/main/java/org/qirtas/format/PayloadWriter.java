package org.qirtas.format;

import java.io.ByteArrayOutputStream;

/** Builds the bytes of a section: little-endian numbers, varints, strings. For one thread. */
public final class PayloadWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Adds one byte. */
    public PayloadWriter u8(int value) {
        bytes.write(value);
        return this;
    }

    /** Adds 16 bits. */
    public PayloadWriter u16(int value) {
        return u8(value).u8(value >>> 8);
    }

    /** Adds 32 bits. */
    public PayloadWriter u32(int value) {
        return u16(value).u16(value >>> 16);
    }

    /** Adds 64 bits. */
    public PayloadWriter u64(long value) {
        return u32((int) value).u32((int) (value >>> 32));
    }

    /** Adds an unsigned number of up to 64 bits, 7 bits a byte, lowest first, the top bit set on all bytes but the last. */
    public PayloadWriter varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return this;
    }

    /** Adds a signed number as a varint of its zigzag form: 0, -1, 1, -2 become 0, 1, 2, 3. */
    public PayloadWriter signed(long value) {
        return varint((value << 1) ^ (value >> 63));
    }

    /** Adds a text: the number of its UTF-16 units, then each unit, all as varints. */
    public PayloadWriter text(String text) {
        varint(text.length());
        return units(text, 0);
    }

    /** Adds the UTF-16 units of a text from a place on as varints, without their number. */
    public PayloadWriter units(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            varint(text.charAt(i));
        }
        return this;
    }

    /** Adds bytes as they are. */
    public PayloadWriter bytes(byte[] value) {
        bytes.writeBytes(value);
        return this;
    }

    /** Number of bytes so far. */
    public int length() {
        return bytes.size();
    }

    /** A copy of the bytes so far. */
    public byte[] toBytes() {
        return bytes.toByteArray();
    }
}

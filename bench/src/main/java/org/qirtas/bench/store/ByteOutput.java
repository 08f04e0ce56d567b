package org.qirtas.bench.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes being written; {@link ByteInput} reads them. */
final class ByteOutput extends ByteArrayOutputStream {

    private static final int PAYLOAD_BITS = 7;
    private static final int CONTINUED = 0x80;

    /** Writes seven bits a byte, the lowest first. */
    void varint(int value) {
        int rest = value;
        while (rest >= CONTINUED) {
            write(rest | CONTINUED);
            rest >>>= PAYLOAD_BITS;
        }
        write(rest);
    }

    /** Writes eight bytes, the highest first. */
    void fixed64(long value) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            write((int) (value >>> shift));
        }
    }

    /** Writes the length and the UTF-8. */
    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length);
        writeBytes(utf8);
    }
}

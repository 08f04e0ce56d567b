package org.qirtas.bench.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteOutput} wrote. */
final class ByteInput {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int PAYLOAD_BITS = 7;

    private final byte[] bytes;
    private int position;

    ByteInput(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    int varint() {
        int value = 0;
        int shift = 0;
        byte part = bytes[position++];
        while (part < 0) {
            value |= (part & Byte.MAX_VALUE) << shift;
            shift += PAYLOAD_BITS;
            part = bytes[position++];
        }
        return value | part << shift;
    }

    long fixed64() {
        long value = (long) LONGS.get(bytes, position);
        position += Long.BYTES;
        return value;
    }

    String text() {
        int length = varint();
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }
}

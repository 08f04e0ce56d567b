package org.qirtas.internal.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A text in UTF-8 that is decoded from codes. Half of a surrogate pair without the other half becomes a question mark,
 * as in {@link String#getBytes(java.nio.charset.Charset)}. For one thread; keeps its buffer from one text to the next.
 */
final class Utf8Text {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[1 << 14];
    private int size;

    /** The first half of a pair, whose other half may follow; or 0. */
    private char high;

    /** Begins a text. */
    void clear() {
        size = 0;
        high = 0;
    }

    /** Number of bytes. */
    int size() {
        return size;
    }

    /** Decodes tokens up to the end of a run, or up to a code without bytes. Returns where that is. */
    int decode(Utf8Table table, byte[] codes, int from, int to) {
        if (from < to && table.lengths[code(codes, from)] > 0) {
            endPair();
        }
        byte[] lengths = table.lengths;
        long[] words = table.words;
        byte[] out = room((to - from) / Short.BYTES * Utf8Table.MAX_BYTES);
        int write = size;
        int read = from;
        while (read < to) {
            int code = code(codes, read);
            int length = lengths[code];
            if (length == 0) {
                break;
            }
            int word = Utf8Table.WORDS * code;
            TokenTable.LONG.set(out, write, words[word]);
            TokenTable.LONG.set(out, write + 8, words[word + 1]);
            TokenTable.LONG.set(out, write + 16, words[word + 2]);
            TokenTable.LONG.set(out, write + 24, words[word + 3]);
            if (length > Utf8Table.USUAL_BYTES) {
                int further = Utf8Table.FURTHER_WORDS * code;
                TokenTable.LONG.set(out, write + 32, table.furtherWords[further]);
                TokenTable.LONG.set(out, write + 40, table.furtherWords[further + 1]);
            }
            write += length;
            read += Short.BYTES;
        }
        size = write;
        return read;
    }

    private static int code(byte[] codes, int place) {
        return (short) SHORT.get(codes, place) & 0xFFFF;
    }

    /** Adds a unit. */
    void add(char unit) {
        if (high != 0 && Character.isLowSurrogate(unit)) {
            int point = Character.toCodePoint(high, unit);
            high = 0;
            add(0xF0 | (point >>> 18), continuation(point >>> 12), continuation(point >>> 6), continuation(point));
            return;
        }
        endPair();
        if (Character.isHighSurrogate(unit)) {
            high = unit;
        } else if (Character.isLowSurrogate(unit)) {
            add('?');
        } else if (unit < 0x80) {
            add((int) unit);
        } else if (unit < 0x800) {
            add(0xC0 | (unit >>> 6), continuation(unit));
        } else {
            add(0xE0 | (unit >>> 12), continuation(unit >>> 6), continuation(unit));
        }
    }

    /** A byte with the lowest six bits of a number. */
    private static int continuation(int bits) {
        return 0x80 | (bits & 0x3F);
    }

    /** The half of a pair before is alone. */
    private void endPair() {
        if (high != 0) {
            high = 0;
            add('?');
        }
    }

    private void add(int... values) {
        byte[] out = room(values.length);
        for (int value : values) {
            out[size++] = (byte) value;
        }
    }

    private byte[] room(int more) {
        int needed = size + more;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, needed + needed / 2);
        }
        return bytes;
    }

    /** Ends the text. */
    byte[] toBytes() {
        endPair();
        return Arrays.copyOf(bytes, size);
    }
}

package org.qirtas.internal.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.qirtas.internal.format.Limits;

/**
 * A text in UTF-16 that is decoded from codes. One of a Latin vocabulary is in Latin-1 as far as that goes, as in a
 * {@link String}: that is half the bytes. For one thread; keeps its buffers from one text to the next.
 */
final class Utf16Text {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    /** Maximum bytes of a text and of a run of the longest tokens after it. */
    private static final int MAX_BYTES = Character.BYTES
            * (Limits.ARTICLE_UNITS + Vocabulary.MAX_TOKEN_LENGTH * (TokenReader.RUN_BYTES / Short.BYTES + 2));

    private TokenTable table = Vocabulary.identity().table();

    /** The units, of one byte each or of two. */
    private byte[] units = new byte[1 << 14];

    private CharBuffer view = view(units);
    private boolean isLatin;

    /** Number of bytes. */
    private int size;

    private char[] characters = new char[1 << 13];

    /** Begins a text. */
    void clear(TokenTable tokens) {
        table = tokens;
        isLatin = tokens.isLatin();
        size = 0;
    }

    /** Number of units. */
    int length() {
        return isLatin ? size : size / Character.BYTES;
    }

    /**
     * Decodes tokens up to the end of a run, or up to a code that {@link #addToken} has to add or that is no token. Returns where
     * that is. There is room for the longest tokens, and no length is checked inside a run.
     */
    int decode(byte[] codes, int from, int to) {
        byte[] out = room((to - from) / Short.BYTES * Vocabulary.MAX_TOKEN_LENGTH * Character.BYTES);
        return isLatin ? decodeLatin(codes, from, to, out) : decodeUnits(codes, from, to, out);
    }

    private int decodeUnits(byte[] codes, int from, int to, byte[] out) {
        byte[] lengths = table.lengths;
        long[] words = table.words;
        int write = size;
        int read = from;
        while (read < to) {
            int code = (short) SHORT.get(codes, read) & 0xFFFF;
            int length = lengths[code];
            if (length == 0) {
                break;
            }
            int word = TokenTable.WORDS * code;
            TokenTable.LONG.set(out, write, words[word]);
            TokenTable.LONG.set(out, write + 8, words[word + 1]);
            TokenTable.LONG.set(out, write + 16, words[word + 2]);
            TokenTable.LONG.set(out, write + 24, words[word + 3]);
            write += Character.BYTES * length;
            read += Short.BYTES;
        }
        size = write;
        return read;
    }

    private int decodeLatin(byte[] codes, int from, int to, byte[] out) {
        byte[] lengths = table.latinLengths;
        long[] words = table.latinWords;
        int write = size;
        int read = from;
        while (read < to) {
            int code = (short) SHORT.get(codes, read) & 0xFFFF;
            int length = lengths[code];
            if (length == 0) {
                break;
            }
            int word = TokenTable.LATIN_WORDS * code;
            TokenTable.LONG.set(out, write, words[word]);
            TokenTable.LONG.set(out, write + 8, words[word + 1]);
            write += length;
            read += Short.BYTES;
        }
        size = write;
        return read;
    }

    /** Adds a token that is not in Latin-1. */
    void addToken(int code) {
        for (int i = 0; i < table.lengths[code]; i++) {
            add(table.unit(code, i));
        }
    }

    /** Adds a unit. */
    void add(char unit) {
        if (isLatin) {
            widen();
        }
        SHORT.set(room(Character.BYTES), size, (short) unit);
        size += Character.BYTES;
    }

    /** Makes units of two bytes of those of one. */
    private void widen() {
        byte[] out = room(size);
        for (int i = size - 1; i >= 0; i--) {
            SHORT.set(out, Character.BYTES * i, (short) (out[i] & 0xFF));
        }
        size *= Character.BYTES;
        isLatin = false;
    }

    /** Makes room for a number of bytes, and for the longest token. */
    private byte[] room(int more) {
        int needed = size + more + Vocabulary.MAX_TOKEN_LENGTH * Character.BYTES;
        if (needed > units.length) {
            units = Arrays.copyOf(units, Math.min(MAX_BYTES, needed + needed / 2));
            view = view(units);
        }
        return units;
    }

    private static CharBuffer view(byte[] units) {
        return ByteBuffer.wrap(units).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer();
    }

    @Override
    public String toString() {
        if (isLatin) {
            return new String(units, 0, size, StandardCharsets.ISO_8859_1);
        }
        int length = length();
        if (characters.length < length) {
            characters = new char[Math.max(length, Math.min(Limits.ARTICLE_UNITS, length + length / 4))];
        }
        view.get(0, characters, 0, length);
        return new String(characters, 0, length);
    }
}

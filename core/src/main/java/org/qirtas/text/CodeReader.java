package org.qirtas.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.qirtas.format.FormatException;

/**
 * Decodes texts from a sequence of 16-bit little-endian codes, straight to UTF-16 units. For one thread; keeps its
 * buffers from one article to the next.
 */
public final class CodeReader {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    /** Bytes that writing one token may touch, whatever its length. */
    private static final int TOKEN_BYTES = 2 * TokenTable.SHORT;

    private TokenTable table = Vocabulary.identity().table();
    private byte[] codes = new byte[0];
    private int position;
    private int end;
    private byte[] units = new byte[1 << 14];
    private char[] characters = new char[1 << 13];

    /**
     * Begins to read.
     *
     * @param vocabulary what the codes mean
     * @param codes holds the codes; not copied
     * @param length number of bytes that are codes, even
     */
    public void reset(Vocabulary vocabulary, byte[] codes, int length) {
        this.table = vocabulary.table();
        this.codes = codes;
        position = 0;
        end = length;
    }

    /**
     * Reads one unit as it is.
     *
     * @return 0 to 65,535
     * @throws FormatException if no unit is left
     */
    public int unit() throws FormatException {
        if (position >= end) {
            throw new FormatException("the text codes end too early");
        }
        int unit = (short) SHORT.get(codes, position) & 0xFFFF;
        position += 2;
        return unit;
    }

    /**
     * Reads a number of two units.
     *
     * @return any number
     * @throws FormatException if less than two units are left
     */
    public int number() throws FormatException {
        return unit() << 16 | unit();
    }

    /**
     * Number of codes left.
     *
     * @return at least 0
     */
    public int remainingUnits() {
        return (end - position) / Short.BYTES;
    }

    /**
     * Reads a text up to its END.
     *
     * @return the text
     * @throws FormatException if a code is not in the vocabulary, or END is missing
     */
    public String endedText() throws FormatException {
        int length = decode();
        if (length < 0) {
            return string(-length - 1);
        }
        throw new FormatException("a text without end");
    }

    /**
     * Reads the text that goes up to the last code.
     *
     * @return the text
     * @throws FormatException if a code is not in the vocabulary, or a text ends earlier
     */
    public String lastText() throws FormatException {
        int length = decode();
        if (length >= 0) {
            return string(length);
        }
        throw new FormatException("codes after the last text");
    }

    /**
     * Decodes into {@link #units}.
     *
     * @return length of the text in bytes if it goes up to the last code; -1 - length if END follows it
     */
    private int decode() throws FormatException {
        byte[] lengths = table.lengths;
        long[] tokens = table.units;
        byte[] in = codes;
        byte[] out = room(0);
        int read = position;
        int write = 0;
        while (read < end) {
            int code = (short) SHORT.get(in, read) & 0xFFFF;
            read += 2;
            int length = lengths[code];
            if (length == 0) {
                position = read;
                if (code == Vocabulary.END) {
                    return -1 - write;
                }
                write = decodeRare(code, write);
                read = position;
                out = room(write);
                continue;
            }
            TokenTable.LONG.set(out, write, tokens[2 * code]);
            TokenTable.LONG.set(out, write + 8, tokens[2 * code + 1]);
            write += length;
        }
        position = read;
        return write;
    }

    /** Makes room so that all codes left, if they are short tokens, can be written without a look at the length. */
    private byte[] room(int written) throws FormatException {
        long needed = written + (long) (end - position) / 2 * TOKEN_BYTES + TOKEN_BYTES;
        if (needed > units.length) {
            if (needed > Integer.MAX_VALUE - 8) {
                throw new FormatException("a text of more than " + Integer.MAX_VALUE / TOKEN_BYTES + " tokens");
            }
            units = Arrays.copyOf(units, (int) Math.min(Integer.MAX_VALUE - 8, needed + needed / 4));
        }
        return units;
    }

    /** Decodes an escaped unit or a token of more than 8 units; returns the length in bytes afterwards. */
    private int decodeRare(int code, int write) throws FormatException {
        if (code == Vocabulary.ESCAPE) {
            room(write + 2);
            SHORT.set(units, write, (short) unit());
            return write + 2;
        }
        byte[] token = table.longer(code);
        if (token == null) {
            throw new FormatException("code " + code + " is not in the vocabulary");
        }
        room(write + token.length);
        System.arraycopy(token, 0, units, write, token.length);
        return write + token.length;
    }

    private String string(int bytes) {
        int length = bytes / 2;
        if (characters.length < length) {
            characters = new char[length + length / 4];
        }
        ByteBuffer.wrap(units, 0, bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asCharBuffer()
                .get(characters, 0, length);
        return new String(characters, 0, length);
    }
}

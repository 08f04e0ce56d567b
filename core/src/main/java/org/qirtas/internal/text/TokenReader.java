package org.qirtas.internal.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Limits;

/**
 * Decodes texts from a sequence of 16-bit little-endian codes, straight to UTF-16 units or to UTF-8. For one thread;
 * keeps its buffers from one article to the next.
 */
public final class TokenReader {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    /** Bytes of codes that are decoded without a check of the room left. */
    static final int RUN_BYTES = 1 << 12;

    private Vocabulary vocabulary = Vocabulary.identity();
    private TokenTable table = vocabulary.table();
    private byte[] codes = new byte[0];
    private int position;
    private int end;
    private int unitsLeft;
    private final Utf16Text text = new Utf16Text();
    private final Utf8Text utf8 = new Utf8Text();

    /**
     * Begins to read.
     *
     * @param vocabulary the meaning of the codes
     * @param codes holds the codes; not copied
     * @param start where they begin
     * @param length number of bytes that are codes, even
     */
    public void reset(Vocabulary vocabulary, byte[] codes, int start, int length) {
        this.vocabulary = vocabulary;
        table = vocabulary.table();
        this.codes = codes;
        position = start;
        end = start + length;
        unitsLeft = Limits.ARTICLE_UNITS;
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
     * @return at least 0
     * @throws FormatException if fewer than two units are left, or the number is not less than 2^31
     */
    public int number() throws FormatException {
        int number = unit() << 16 | unit();
        if (number < 0) {
            throw new FormatException("a number is " + Integer.toUnsignedString(number));
        }
        return number;
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
     * Where the next code is.
     *
     * @return position in the bytes that hold the codes
     */
    public int position() {
        return position;
    }

    /**
     * Continues at another place.
     *
     * @param place position in the bytes that hold the codes, at most that of their end
     */
    public void continueAt(int place) {
        position = place;
    }

    /**
     * Passes a text and its END.
     *
     * @throws FormatException if a code is not in the vocabulary, or END is missing
     */
    public void passText() throws FormatException {
        byte[] lengths = table.lengths;
        while (position < end) {
            int code = unit();
            if (lengths[code] == 0) {
                if (code == Vocabulary.END) {
                    return;
                }
                escaped(code);
            }
        }
        throw new FormatException("a text without end");
    }

    /** The unit after a code that is no token. */
    private int escaped(int code) throws FormatException {
        if (code != Vocabulary.ESCAPE) {
            throw new FormatException("code " + code + " is not in the vocabulary");
        }
        return unit();
    }

    /**
     * Reads a text up to its END.
     *
     * @return the text
     * @throws FormatException if a code is not in the vocabulary, or END is missing
     */
    public String endedText() throws FormatException {
        if (isEnded()) {
            return text.toString();
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
        if (isEnded()) {
            throw new FormatException("codes after the last text");
        }
        return text.toString();
    }

    /**
     * Reads a text up to its END.
     *
     * @return the text in UTF-8; half of a surrogate pair without the other half is a question mark
     * @throws FormatException if a code is not in the vocabulary, or END is missing
     */
    public byte[] endedUtf8() throws FormatException {
        if (isEndedUtf8()) {
            return utf8.toBytes();
        }
        throw new FormatException("a text without end");
    }

    /**
     * Reads the text that goes up to the last code.
     *
     * @return the text in UTF-8, as {@link #endedUtf8()}
     * @throws FormatException if a code is not in the vocabulary, or a text ends earlier
     */
    public byte[] lastUtf8() throws FormatException {
        if (isEndedUtf8()) {
            throw new FormatException("codes after the last text");
        }
        return utf8.toBytes();
    }

    /** Decodes into {@link #utf8}. Returns whether END follows the text, which otherwise goes up to the last code. */
    private boolean isEndedUtf8() throws FormatException {
        Utf8Table bytes = vocabulary.utf8Table();
        utf8.clear();
        while (position < end) {
            int run = Math.min(end, position + RUN_BYTES);
            position = utf8.decode(bytes, codes, position, run);
            requireUnits(utf8.size() / Utf8Table.MAX_UNIT_BYTES);
            if (position < run) {
                int code = unit();
                if (code == Vocabulary.END) {
                    unitsLeft -= utf8.size() / Utf8Table.MAX_UNIT_BYTES;
                    return true;
                }
                addUtf8(code);
            }
        }
        return false;
    }

    /** Adds a token with half of a surrogate pair, or an escaped unit. */
    private void addUtf8(int code) throws FormatException {
        if (table.lengths[code] == 0) {
            utf8.add((char) escaped(code));
        }
        for (int i = 0; i < table.lengths[code]; i++) {
            utf8.add(table.unit(code, i));
        }
    }

    private void requireUnits(int count) throws FormatException {
        if (count > unitsLeft) {
            throw new FormatException(
                    "the texts of an article have more than " + Limits.ARTICLE_UNITS + " UTF-16 units");
        }
    }

    /** Decodes into {@link #text}. Returns whether END follows the text, which otherwise goes up to the last code. */
    private boolean isEnded() throws FormatException {
        text.clear(table);
        while (position < end) {
            int run = Math.min(end, position + RUN_BYTES);
            position = text.decode(codes, position, run);
            requireUnits(text.length());
            if (position < run) {
                int code = unit();
                if (code == Vocabulary.END) {
                    unitsLeft -= text.length();
                    return true;
                }
                add(code);
            }
        }
        return false;
    }

    /** Adds a token that is not in Latin-1, or an escaped unit. */
    private void add(int code) throws FormatException {
        if (table.lengths[code] == 0) {
            text.add((char) escaped(code));
        } else {
            text.addToken(code);
        }
    }
}

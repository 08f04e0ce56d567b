package org.qirtas.internal.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Codes texts with a vocabulary: a growing sequence of 16-bit little-endian units. For one thread. */
public final class TokenWriter {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private final TokenParser parser;
    private final TokenParser.Receiver receiver = new Codes();
    private char[] characters = new char[1 << 12];
    private byte[] bytes = new byte[1 << 12];
    private int length;

    /**
     * A writer of codes of one vocabulary.
     *
     * @param tokens the tokens of the vocabulary
     */
    public TokenWriter(Tokens tokens) {
        parser = tokens.parser();
    }

    private final class Codes implements TokenParser.Receiver {

        @Override
        public void token(int code) {
            unit(code);
        }

        @Override
        public void escaped(char unit) {
            unit(Vocabulary.ESCAPE);
            unit(unit);
        }
    }

    /**
     * Adds one unit as it is.
     *
     * @param unit 0 to 65,535
     */
    public void unit(int unit) {
        if (length + 2 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        SHORT.set(bytes, length, (short) unit);
        length += 2;
    }

    /**
     * Adds a number as two units, the higher first.
     *
     * @param value any number
     */
    public void number(int value) {
        unit(value >>> 16);
        unit(value & 0xFFFF);
    }

    /**
     * Adds a text without an end.
     *
     * @param text any text
     */
    public void text(String text) {
        int end = text.length();
        if (characters.length < end) {
            characters = new char[end + end / 4];
        }
        text.getChars(0, end, characters, 0);
        parser.parse(characters, end, receiver);
    }

    /**
     * Adds a text and its end.
     *
     * @param text any text
     */
    public void endedText(String text) {
        text(text);
        unit(Vocabulary.END);
    }

    /**
     * Number of bytes written.
     *
     * @return twice the number of units
     */
    public int length() {
        return length;
    }

    /**
     * Returns the written units and empties the writer.
     *
     * @return the units, two bytes each
     */
    public byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, length);
        length = 0;
        return taken;
    }
}

package org.qirtas.internal.terms;

import java.util.Arrays;
import org.qirtas.internal.bytes.BitPacking;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;

/**
 * The units of the terms of an index. The most frequent ones have symbols, which begin with {@link #FIRST}. Each has a
 * place in ascending order. Immutable.
 */
final class TermAlphabet {

    /** The symbol for the end of a term. */
    static final int END = 0;

    /** The symbol for a unit without a symbol of its own. */
    static final int ESCAPE = 1;

    /** The first symbol of a unit. */
    static final int FIRST = 2;

    private final char[] byFrequency;
    private final char[] ascending;
    private final short[] symbols = new short[1 << Character.SIZE];

    private TermAlphabet(char[] byFrequency) {
        this.byFrequency = byFrequency;
        ascending = byFrequency.clone();
        Arrays.sort(ascending);
        Arrays.fill(symbols, (short) ESCAPE);
        for (int i = 0; i < Math.min(byFrequency.length, PrefixCode.MAX_SYMBOLS - FIRST); i++) {
            symbols[byFrequency[i]] = (short) (FIRST + i);
        }
    }

    /**
     * The alphabet of units that occur.
     *
     * @param counts how often each unit occurs
     */
    static TermAlphabet of(long[] counts) {
        long[] keys = new long[counts.length];
        Arrays.setAll(keys, unit -> -counts[unit] << Character.SIZE | unit);
        Arrays.sort(keys);
        StringBuilder units = new StringBuilder();
        for (int i = 0; i < keys.length && keys[i] < 0; i++) {
            units.append((char) keys[i]);
        }
        return new TermAlphabet(units.toString().toCharArray());
    }

    static TermAlphabet read(ByteReader in) throws FormatException {
        char[] units = new char[in.varint(1 << Character.SIZE, "the number of units of terms")];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) in.u16();
        }
        TermAlphabet alphabet = new TermAlphabet(units);
        for (int i = 1; i < units.length; i++) {
            if (alphabet.ascending[i] == alphabet.ascending[i - 1]) {
                throw new FormatException("a unit of terms is named twice");
            }
        }
        return alphabet;
    }

    void write(ByteWriter out) {
        out.varint(byFrequency.length);
        for (char unit : byFrequency) {
            out.u16(unit);
        }
    }

    /** Number of units. */
    int size() {
        return ascending.length;
    }

    /** Bits that hold each place. */
    int placeWidth() {
        return BitPacking.width(Math.max(0, ascending.length - 1));
    }

    /** The symbol of a unit. */
    int symbol(char unit) {
        return symbols[unit];
    }

    /** The unit with a symbol. */
    char unit(int symbol) throws FormatException {
        if (symbol - FIRST >= byFrequency.length) {
            throw new FormatException("a unit of a term has no symbol");
        }
        return byFrequency[symbol - FIRST];
    }

    /** The place of a unit in ascending order. */
    int place(char unit) throws FormatException {
        int place = Arrays.binarySearch(ascending, unit);
        if (place < 0) {
            throw new FormatException("a term has a unit that is not in the alphabet");
        }
        return place;
    }

    /** The unit at a place. */
    char at(int place) throws FormatException {
        if (place < 0 || place >= ascending.length) {
            throw new FormatException("a unit of a term has no place");
        }
        return ascending[place];
    }
}

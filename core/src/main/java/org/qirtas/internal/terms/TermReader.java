package org.qirtas.internal.terms;

import org.qirtas.internal.bytes.BitReader;
import org.qirtas.internal.bytes.FormatException;

/** Reads the terms of a block, one after the other. For one thread. */
final class TermReader {

    private final TermCode code;
    private final TermAlphabet alphabet;
    private final BitReader in;
    private final char[] term = new char[TermCode.MAX_UNITS];
    private int length;

    /**
     * A reader at the first term of a block.
     *
     * @param in what follows the first term
     */
    TermReader(TermCode code, BitReader in, String first) {
        this.code = code;
        this.in = in;
        alphabet = code.alphabet();
        length = first.length();
        first.getChars(0, length, term, 0);
    }

    /** Goes to the next term. */
    void next() throws FormatException {
        int shared = code.code(TermCode.shared(length)).read(in);
        if (shared > length) {
            throw new FormatException("a term shares more units than there are");
        }
        int replaced = shared < length ? term[shared] : -1;
        length = shared;
        int next = shared == 0 ? TermCode.START : TermCode.after(alphabet.symbol(term[shared - 1]));
        if (replaced >= 0) {
            next = TermCode.inPlaceOf(alphabet.symbol((char) replaced));
            if (next == TermCode.DISTANCE) {
                next = add(alphabet.at(alphabet.place((char) replaced) + number(next)));
            }
        }
        units(next);
        if (length == shared || term[shared] <= replaced) {
            throw new FormatException("terms do not ascend");
        }
    }

    private void units(int first) throws FormatException {
        int next = first;
        for (int symbol = code.code(next).read(in);
                symbol != TermAlphabet.END;
                symbol = code.code(next).read(in)) {
            next = add(
                    symbol == TermAlphabet.ESCAPE
                            ? alphabet.at(in.read(alphabet.placeWidth()))
                            : alphabet.unit(symbol));
        }
    }

    /** Adds a unit, and returns the code of the one after it. */
    private int add(char unit) throws FormatException {
        if (length == TermCode.MAX_UNITS) {
            throw new FormatException("a term is longer than " + TermCode.MAX_UNITS + " units");
        }
        term[length++] = unit;
        return TermCode.after(alphabet.symbol(unit));
    }

    /** Reads the number of documents of the term. */
    int documents() throws FormatException {
        return number(TermCode.DOCUMENTS);
    }

    private int number(int number) throws FormatException {
        int symbol = code.code(number).read(in);
        if (symbol < TermCode.NUMBERS) {
            return symbol + 1;
        }
        int bits = symbol - TermCode.NUMBERS + TermCode.NUMBER_BITS;
        if (bits >= Integer.SIZE - 1) {
            throw new FormatException("a number of the search index is too large");
        }
        return 1 << bits | in.read(bits);
    }

    /** Compares the term with another: negative if it is less, positive if it is more. */
    int compareTo(String other) {
        int common = Math.min(length, other.length());
        for (int i = 0; i < common; i++) {
            if (term[i] != other.charAt(i)) {
                return term[i] - other.charAt(i);
            }
        }
        return length - other.length();
    }

    /** Whether the term begins with a text. */
    boolean startsWith(String text) {
        if (length < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (term[i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Holds the units of the term until the next call. */
    char[] units() {
        return term;
    }

    int length() {
        return length;
    }
}

package org.qirtas.internal.terms;

import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;

/**
 * The prefix codes of terms in ascending order. A term is the number of units that it shares with the one before it,
 * the other units up to END, and the number of its documents. Which code a unit has depends on the unit before it;
 * that of a first unit, on the unit in its place in the term before. Immutable.
 */
final class TermCode {

    /** Maximum number of units of a term; longer words are cut. */
    static final int MAX_UNITS = 64;

    /** Codes of units after other units, after nothing, and after each of the most frequent units. */
    static final int OTHER = 0;

    static final int START = 1;
    private static final int CONTEXTS = 64;

    /** Codes of first units in place of each of the most frequent units. */
    private static final int REPLACED = CONTEXTS;

    /** Code of the distance of a first unit from one that is not frequent. */
    static final int DISTANCE = REPLACED;

    /** Codes of the number of shared units, by the length of the term before, up to 15. */
    private static final int SHARED = REPLACED + CONTEXTS;

    private static final int LENGTHS = 16;

    /** Code of the number of documents. */
    static final int DOCUMENTS = SHARED + LENGTHS;

    /** Number of codes. */
    static final int CODES = DOCUMENTS + 1;

    /** Numbers with a symbol of their own are 1 to 16. Others have one for each power of two. */
    static final int NUMBERS = 16;

    static final int NUMBER_BITS = 4;

    private final TermAlphabet alphabet;
    private final PrefixCode[] codes;

    TermCode(TermAlphabet alphabet, PrefixCode[] codes) {
        this.alphabet = alphabet;
        this.codes = codes;
    }

    static TermCode read(ByteReader in) throws FormatException {
        TermAlphabet alphabet = TermAlphabet.read(in);
        PrefixCode[] codes = new PrefixCode[CODES];
        for (int i = 0; i < CODES; i++) {
            codes[i] = PrefixCode.of(
                    in.bytes(in.varint(PrefixCode.MAX_SYMBOLS, "the number of symbols of a prefix code")));
        }
        return new TermCode(alphabet, codes);
    }

    void write(ByteWriter out) {
        alphabet.write(out);
        for (PrefixCode code : codes) {
            out.varint(code.lengths().length).bytes(code.lengths());
        }
    }

    TermAlphabet alphabet() {
        return alphabet;
    }

    /** The prefix code with a number. */
    PrefixCode code(int number) {
        return codes[number];
    }

    /** Number of the code of the unit after one with a symbol. */
    static int after(int symbol) {
        return isFrequent(symbol) ? symbol : OTHER;
    }

    /** Number of the code of a first unit in place of one with a symbol. */
    static int inPlaceOf(int symbol) {
        return isFrequent(symbol) ? REPLACED + symbol : DISTANCE;
    }

    private static boolean isFrequent(int symbol) {
        return symbol >= TermAlphabet.FIRST && symbol < CONTEXTS;
    }

    /** Number of the code of the number of units that a term shares with one of a length. */
    static int shared(int length) {
        return SHARED + Math.min(length, LENGTHS - 1);
    }
}

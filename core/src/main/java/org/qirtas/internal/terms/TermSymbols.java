package org.qirtas.internal.terms;

import java.util.Arrays;
import org.qirtas.internal.bytes.BitWriter;
import org.qirtas.internal.bytes.CodeLengths;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.PrefixCodeWriter;

/** Converts terms to symbols, which are first counted and then written. For one thread. */
final class TermSymbols {

    private final TermAlphabet alphabet;

    TermSymbols(TermAlphabet alphabet) {
        this.alphabet = alphabet;
    }

    /** Receives symbols. */
    interface Receiver {

        /** Takes a symbol of the code with a number. */
        void symbol(int code, int symbol);

        /** Takes bits as they are. */
        void bits(int number, int width);
    }

    /** Passes on a term after another one. */
    void term(String term, String before, Receiver receiver) throws FormatException {
        int shared = shared(term, before);
        receiver.symbol(TermCode.shared(before.length()), shared);
        int next = shared;
        int code = shared == 0 ? TermCode.START : after(term.charAt(shared - 1));
        if (shared < before.length()) {
            code = TermCode.inPlaceOf(alphabet.symbol(before.charAt(shared)));
            if (code == TermCode.DISTANCE) {
                number(code, alphabet.place(term.charAt(next)) - alphabet.place(before.charAt(shared)), receiver);
                code = after(term.charAt(next++));
            }
        }
        while (next < term.length()) {
            unit(code, term.charAt(next), receiver);
            code = after(term.charAt(next++));
        }
        receiver.symbol(code, TermAlphabet.END);
    }

    private int after(char unit) {
        return TermCode.after(alphabet.symbol(unit));
    }

    private void unit(int code, char unit, Receiver receiver) throws FormatException {
        int symbol = alphabet.symbol(unit);
        receiver.symbol(code, symbol);
        if (symbol == TermAlphabet.ESCAPE) {
            receiver.bits(alphabet.place(unit), alphabet.placeWidth());
        }
    }

    /** Number of units that a term shares with another at its beginning. */
    static int shared(String term, String before) {
        int shared = Arrays.mismatch(term.toCharArray(), before.toCharArray());
        return shared < 0 ? term.length() : shared;
    }

    /** Passes on the number of documents of a term. */
    void documents(int count, Receiver receiver) {
        number(TermCode.DOCUMENTS, count, receiver);
    }

    private static void number(int code, int number, Receiver receiver) {
        if (number <= TermCode.NUMBERS) {
            receiver.symbol(code, number - 1);
        } else {
            int bits = DocumentOrder.log2(number);
            receiver.symbol(code, TermCode.NUMBERS - TermCode.NUMBER_BITS + bits);
            receiver.bits(number & (1 << bits) - 1, bits);
        }
    }

    /** Counts symbols. */
    static final class Counter implements Receiver {

        private final long[][] counts = new long[TermCode.CODES][];

        @Override
        public void symbol(int code, int symbol) {
            if (counts[code] == null) {
                counts[code] = new long[PrefixCode.MAX_SYMBOLS];
            }
            counts[code][symbol]++;
        }

        @Override
        public void bits(int number, int width) {
            // They need no code.
        }

        /** The shortest codes for the symbols counted. */
        TermCode code(TermAlphabet alphabet) throws FormatException {
            PrefixCode[] codes = new PrefixCode[TermCode.CODES];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = PrefixCode.of(
                        counts[i] == null ? new byte[0] : trimmed(CodeLengths.of(counts[i], PrefixCode.MAX_LENGTH)));
            }
            return new TermCode(alphabet, codes);
        }

        private static byte[] trimmed(byte[] lengths) {
            int end = lengths.length;
            while (lengths[end - 1] == 0) {
                end--;
            }
            return Arrays.copyOf(lengths, end);
        }
    }

    /** Writes symbols. */
    static final class Writer implements Receiver {

        private final PrefixCodeWriter[] writers = new PrefixCodeWriter[TermCode.CODES];
        private BitWriter out = new BitWriter();

        Writer(TermCode code) {
            Arrays.setAll(
                    writers, number -> new PrefixCodeWriter(code.code(number).lengths()));
        }

        /** Writes what follows to another place. */
        void begin(BitWriter target) {
            out = target;
        }

        @Override
        public void symbol(int code, int symbol) {
            writers[code].write(out, symbol);
        }

        @Override
        public void bits(int number, int width) {
            out.write(number, width);
        }
    }
}

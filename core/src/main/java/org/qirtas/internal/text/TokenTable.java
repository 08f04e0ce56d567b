package org.qirtas.internal.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The tokens of a vocabulary laid out for decoding: four 64-bit words for each 16-bit code. A token of any length is
 * written with four moves, without a branch that a processor could predict wrongly, and every code is inside the table.
 */
final class TokenTable {

    /** Units in a word. */
    private static final int WORD = 4;

    /** Words of a token. */
    static final int WORDS = Vocabulary.MAX_TOKEN_LENGTH / WORD;

    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Length of a token in units; 0 for END, ESCAPE and codes without a token. */
    final byte[] lengths = new byte[Vocabulary.MAX_SIZE];

    /** The units of each token, the first in the lowest bits of its first word; zeros for codes without a length. */
    final long[] words;

    TokenTable(String[] tokens) {
        words = new long[WORDS * tokens.length];
        for (int code = Vocabulary.FIRST_TOKEN; code < tokens.length; code++) {
            String token = tokens[code];
            lengths[code] = (byte) token.length();
            for (int i = 0; i < token.length(); i++) {
                words[WORDS * code + i / WORD] |= (long) token.charAt(i) << (i % WORD * Character.SIZE);
            }
        }
    }

    /** A unit of the token of a code. */
    char unit(int code, int place) {
        return (char) (words[WORDS * code + place / WORD] >>> (place % WORD * Character.SIZE));
    }
}

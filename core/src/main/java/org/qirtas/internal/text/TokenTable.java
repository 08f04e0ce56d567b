package org.qirtas.internal.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The tokens of a vocabulary laid out for decoding: four 64-bit words for each 16-bit code. A token of any length is
 * written with four moves, without a branch that a processor could predict wrongly, and every code is inside the table.
 * For a vocabulary of Latin text there is a second layout of the tokens in Latin-1, in two words each.
 */
final class TokenTable {

    /** Units in a word. */
    private static final int WORD = 4;

    /** Words of a token. */
    static final int WORDS = Vocabulary.MAX_TOKEN_LENGTH / WORD;

    /** Words of a token in Latin-1. */
    static final int LATIN_WORDS = Vocabulary.MAX_TOKEN_LENGTH / Long.BYTES;

    private static final int MAX_LATIN = 0xFF;

    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Length of a token in units; 0 for END, ESCAPE and codes without a token. */
    final byte[] lengths = new byte[Vocabulary.MAX_SIZE];

    /** The units of each token, the first in the lowest bits of its first word; zeros for codes without a length. */
    final long[] words;

    /** As {@link #lengths}, but 0 for tokens that are not in Latin-1 as well; empty if most tokens are none. */
    final byte[] latinLengths;

    /** The bytes of each token in Latin-1. */
    final long[] latinWords;

    TokenTable(String[] tokens) {
        boolean isLatin = Arrays.stream(tokens)
                        .skip(Vocabulary.FIRST_TOKEN)
                        .filter(TokenTable::isLatin)
                        .count()
                > (tokens.length - Vocabulary.FIRST_TOKEN) / 2;
        latinLengths = new byte[isLatin ? Vocabulary.MAX_SIZE : 0];
        latinWords = new long[isLatin ? LATIN_WORDS * tokens.length : 0];
        words = new long[WORDS * tokens.length];
        for (int code = Vocabulary.FIRST_TOKEN; code < tokens.length; code++) {
            String token = tokens[code];
            lengths[code] = (byte) token.length();
            for (int i = 0; i < token.length(); i++) {
                words[WORDS * code + i / WORD] |= (long) token.charAt(i) << (i % WORD * Character.SIZE);
            }
            if (isLatin && isLatin(token)) {
                addLatin(code, token);
            }
        }
    }

    private static boolean isLatin(String token) {
        return token.chars().allMatch(unit -> unit <= MAX_LATIN);
    }

    private void addLatin(int code, String token) {
        latinLengths[code] = (byte) token.length();
        for (int i = 0; i < token.length(); i++) {
            latinWords[LATIN_WORDS * code + i / Long.BYTES] |= (long) token.charAt(i) << (i % Long.BYTES * Byte.SIZE);
        }
    }

    /** Whether most tokens are in Latin-1. */
    boolean isLatin() {
        return latinLengths.length > 0;
    }

    /** A unit of the token of a code. */
    char unit(int code, int place) {
        return (char) (words[WORDS * code + place / WORD] >>> (place % WORD * Character.SIZE));
    }
}

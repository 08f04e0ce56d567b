package org.qirtas.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The tokens of a vocabulary laid out for decoding: the first 8 UTF-16 units of a token are two 64-bit words, so that
 * writing most tokens is two moves whatever their length; the units of a longer one go on elsewhere. The tables have an
 * entry for each 16-bit code, so that no code lies outside.
 */
final class TokenTable {

    /** Units that the first two words of a token hold. */
    static final int SHORT = 8;

    /** Units in a word. */
    static final int WORD = 4;

    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Length of a token in units; 0 for END, ESCAPE and codes that are none. */
    final byte[] lengths = new byte[Vocabulary.MAX_SIZE];

    /** The first two words of each token. */
    final long[] units = new long[2 * Vocabulary.MAX_SIZE];

    /** Where the further words of a longer token begin. */
    final int[] furtherStarts;

    /** The further words of the longer tokens. */
    final long[] further;

    TokenTable(String[] tokens) {
        furtherStarts = new int[tokens.length];
        long[] words = new long[1 << 10];
        int count = 0;
        for (int code = Vocabulary.FIRST_TOKEN; code < tokens.length; code++) {
            String token = tokens[code];
            lengths[code] = (byte) token.length();
            units[2 * code] = word(token, 0);
            units[2 * code + 1] = word(token, WORD);
            furtherStarts[code] = count;
            for (int i = SHORT; i < token.length(); i += WORD) {
                if (count == words.length) {
                    words = Arrays.copyOf(words, 2 * count);
                }
                words[count++] = word(token, i);
            }
        }
        further = Arrays.copyOf(words, count);
    }

    /** Up to 4 units from a place on, the first in the lowest bits. */
    private static long word(String token, int start) {
        long word = 0;
        for (int i = Math.min(token.length(), start + WORD) - 1; i >= start; i--) {
            word = (word << Character.SIZE) | token.charAt(i);
        }
        return word;
    }
}

package org.qirtas.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The tokens of a vocabulary laid out for decoding: a token's entry is two 64-bit words that hold its first 7 UTF-16
 * units and in the upper 16 bits its length, so that reading it touches one cache line, and writing most tokens is two
 * moves whatever their length; the units of a longer one go on elsewhere. There is an entry for each 16-bit code, so that
 * no code lies outside.
 *
 * <pre>
 *  first word:  | unit 0 | unit 1 | unit 2 | unit 3 |
 *  second word: | unit 4 | unit 5 | unit 6 | length | length 0: END, ESCAPE, or a code that is none
 * </pre>
 */
final class TokenTable {

    /** Units that an entry holds. */
    static final int SHORT = 7;

    /** Where the length stands in the second word of an entry. */
    static final int LENGTH_SHIFT = 48;

    /** Units in a word. */
    static final int WORD = 4;

    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The entries, two words each. */
    final long[] entries = new long[2 * Vocabulary.MAX_SIZE];

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
            entries[2 * code] = word(token, 0, WORD);
            entries[2 * code + 1] = word(token, WORD, SHORT) | ((long) token.length() << LENGTH_SHIFT);
            furtherStarts[code] = count;
            for (int i = SHORT; i < token.length(); i += WORD) {
                if (count == words.length) {
                    words = Arrays.copyOf(words, 2 * count);
                }
                words[count++] = word(token, i, i + WORD);
            }
        }
        further = Arrays.copyOf(words, count);
    }

    /** The units from a place to another, at most 4, the first in the lowest bits. */
    private static long word(String token, int start, int end) {
        long word = 0;
        for (int i = Math.min(token.length(), end) - 1; i >= start; i--) {
            word = (word << Character.SIZE) | token.charAt(i);
        }
        return word;
    }
}

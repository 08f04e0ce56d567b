package org.qirtas.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The tokens of a vocabulary in UTF-8, laid out for decoding as in {@link TokenTable}: four 64-bit words for each code, and
 * apart from them two more for long tokens. Immutable; for any number of threads.
 */
final class Utf8Table {

    /** Maximum bytes for a UTF-16 unit. */
    static final int MAX_UNIT_BYTES = 3;

    /** Maximum bytes of a token. */
    static final int MAX_BYTES = MAX_UNIT_BYTES * Vocabulary.MAX_TOKEN_LENGTH;

    /** Words of a token that is not long. */
    static final int WORDS = 4;

    /** Bytes of a token that is not long. */
    static final int USUAL_BYTES = WORDS * Long.BYTES;

    /** Further words of a long token. */
    static final int FURTHER_WORDS = 2;

    /**
     * Length of a token in bytes; 0 for END, ESCAPE, codes without a token, and tokens with half of a surrogate pair,
     * whose bytes depend on their neighbours.
     */
    final byte[] lengths = new byte[Vocabulary.MAX_SIZE];

    /** The first bytes of each token, the very first in the lowest bits of its first word. */
    final long[] words;

    /** The further bytes of each token. */
    final long[] furtherWords;

    Utf8Table(String[] tokens) {
        words = new long[WORDS * tokens.length];
        furtherWords = new long[FURTHER_WORDS * tokens.length];
        for (int code = Vocabulary.FIRST_TOKEN; code < tokens.length; code++) {
            if (isWhole(tokens[code])) {
                byte[] bytes = tokens[code].getBytes(StandardCharsets.UTF_8);
                lengths[code] = (byte) bytes.length;
                byte[] padded = Arrays.copyOf(bytes, MAX_BYTES);
                copy(padded, 0, words, WORDS * code, WORDS);
                copy(padded, USUAL_BYTES, furtherWords, FURTHER_WORDS * code, FURTHER_WORDS);
            }
        }
    }

    private static void copy(byte[] bytes, int start, long[] words, int first, int count) {
        for (int i = 0; i < count; i++) {
            words[first + i] = (long) TokenTable.LONG.get(bytes, start + i * Long.BYTES);
        }
    }

    /** Whether a token has no half of a surrogate pair. */
    private static boolean isWhole(String token) {
        return token.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }
}

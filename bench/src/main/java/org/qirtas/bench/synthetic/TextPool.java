package org.qirtas.bench.synthetic;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Texts of one language as a source of pieces. Reading is for any number of threads after all texts have been added.
 */
final class TextPool {

    private static final int FIRST_CAPACITY = 1 << 16;

    /** Minimum length of a piece. It is less than twice as long, and extends to the end of a word if that is near. */
    private static final int PIECE_UNITS = 28;

    private static final int WORD_UNITS = 32;

    private char[] units = new char[FIRST_CAPACITY];
    private int length;

    /** Adds a text. */
    void add(String text) {
        int needed = Math.addExact(length, text.length() + 1);
        if (needed > units.length) {
            units = Arrays.copyOf(units, Math.max(needed, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * units.length)));
        }
        text.getChars(0, text.length(), units, length);
        units[needed - 1] = ' ';
        length = needed;
    }

    /**
     * Joins random pieces, each a few words from the middle of a text.
     *
     * @param size number of UTF-16 units of the result
     */
    String text(int size, SplittableRandom random) {
        char[] text = new char[size];
        int written = 0;
        while (written < size && length > 0) {
            int start = wordStart(random.nextInt(length));
            int end = wordStart(start + random.nextInt(PIECE_UNITS, 2 * PIECE_UNITS));
            int count = Math.min(end - start, size - written);
            System.arraycopy(units, start, text, written, count);
            written += count;
        }
        return whole(text, written);
    }

    /** The beginning of the next word, or the place itself if words are long or not separated. */
    private int wordStart(int place) {
        int limit = Math.min(length, place + WORD_UNITS);
        for (int i = Math.min(place, length); i < limit; i++) {
            if (Character.isWhitespace(units[i])) {
                return i + 1;
            }
        }
        boolean splitsPair = place < length && Character.isLowSurrogate(units[place]);
        return Math.min(length, splitsPair ? place + 1 : place);
    }

    /** The text, without the first half of a surrogate pair at its end. */
    private static String whole(char[] text, int length) {
        boolean splitsPair = length > 0 && Character.isHighSurrogate(text[length - 1]);
        return new String(text, 0, splitsPair ? length - 1 : length);
    }
}

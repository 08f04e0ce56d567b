package org.qirtas.internal.terms;

import java.util.BitSet;
import org.qirtas.internal.bytes.FormatException;

/**
 * The pairs of words that have terms of their own. The term of a pair is a blank, the first word, a blank, and the second
 * word: no other term has a blank, and words have larger units. For one thread.
 */
final class WordPairs {

    /** Maximum number of different words in pairs. */
    static final int MAX_WORDS = 1 << 11;

    /** Maximum number of units of a word in a pair. */
    static final int MAX_UNITS = 30;

    /** Before each word of a pair. */
    static final char BLANK = ' ';

    private final TermTable words = new TermTable();

    /** For each first word a row with a bit for each second word. */
    private final BitSet pairs = new BitSet();

    /** The term of a pair. */
    static String term(String first, String second) {
        return BLANK + first + BLANK + second;
    }

    /** The number of a word, or -1 if it is in no pair. */
    int number(char[] units, int offset, int length) {
        return words.find(units, offset, length);
    }

    /** Whether words have a term when they stand right after each other. */
    boolean has(int first, int second) {
        return pairs.get(first * MAX_WORDS + second);
    }

    /** Puts the term of a pair into an array, and returns its length. */
    int put(int first, int second, char[] target) {
        target[0] = BLANK;
        int end = words.put(first, target, 1);
        target[end] = BLANK;
        return words.put(second, target, end + 1);
    }

    /** The number of a word, or -1 if it is in no pair. */
    int number(String word) {
        return number(word.toCharArray(), 0, word.length());
    }

    /** Adds a word, which has the number of the words before it. */
    void add(String word) {
        words.number(word.toCharArray(), 0, word.length());
    }

    void add(int first, int second) {
        pairs.set(first * MAX_WORDS + second);
    }

    /** Adds the pair of a term, if it is one of a pair. */
    void add(char[] term, int length) throws FormatException {
        int end = 1;
        while (end < length && term[end] != BLANK) {
            end++;
        }
        if (end < length) {
            int first = words.number(term, 1, end - 1);
            add(first, words.number(term, end + 1, length - end - 1));
        }
        if (words.size() > MAX_WORDS) {
            throw new FormatException("more than " + MAX_WORDS + " words are in pairs");
        }
    }
}

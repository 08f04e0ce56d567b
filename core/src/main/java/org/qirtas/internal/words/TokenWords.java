package org.qirtas.internal.words;

import java.util.function.IntFunction;

/**
 * What tokens do to a reader that looks for words: which words can begin in each, and whether it ends inside a word. A
 * token in which none of the wanted words begins need not be looked at. Immutable; for any number of threads.
 *
 * <p>The beginnings of words are a Bloom filter with one hash function (Bloom, 1970): a bit for the first two units of
 * each word, by their hash.
 */
public final class TokenWords {

    /** A token ends between words, whatever was before it. */
    public static final byte BETWEEN = 0;

    /** A token ends inside a word, whatever was before it. */
    public static final byte INSIDE = 1;

    /** The end of a token depends on what was before it, or it joins words, or there is no such token. */
    public static final byte OTHER = -1;

    /** In place of the second unit: the word ends after the first one. */
    public static final char ENDED = 0;

    /** In place of the second unit: the token does not tell it. */
    public static final char UNKNOWN = 0xFFFF;

    private final long[] beginnings;
    private final byte[] ends;

    /**
     * Looks at tokens.
     *
     * @param size number of tokens
     * @param token the token with a number from 0, which may be empty
     */
    public TokenWords(int size, IntFunction<String> token) {
        beginnings = new long[size];
        ends = new byte[size];
        for (int i = 0; i < size; i++) {
            Walk walk = new Walk(token.apply(i));
            beginnings[i] = walk.beginnings;
            ends[i] = walk.end();
        }
    }

    /** The bits of the words that can begin in a token. */
    public long beginnings(int token) {
        return beginnings[token];
    }

    /** Where a token ends if no wanted word begins in it: {@link #BETWEEN}, {@link #INSIDE} or {@link #OTHER}. */
    public byte end(int token) {
        return ends[token];
    }

    /**
     * The bit of a word.
     *
     * @param first its first folded unit
     * @param second its second one, {@link #ENDED} or {@link #UNKNOWN}
     */
    public static long bit(char first, char second) {
        return 1L << (((first * 0x9E3779B1 + second) * 0x85EBCA6B) >>> 26);
    }

    /** Goes over one token as if it came between words. A reader inside a word finds no other beginnings. */
    private static final class Walk {

        private static final char NONE = 0;

        private long beginnings;
        private boolean isInside;
        private boolean isEndKnown;
        private char first = NONE;

        Walk(String token) {
            for (int i = 0; i < token.length(); i++) {
                take(token.charAt(i));
            }
            second(UNKNOWN);
        }

        private void take(char unit) {
            switch (Folding.kind(unit)) {
                case Folding.LETTER -> letters(unit);
                case Folding.SINGLE -> {
                    second(ENDED);
                    beginnings |= bit(Folding.unit(unit, 0), UNKNOWN);
                    end(false, true);
                }
                case Folding.BOUNDARY -> {
                    second(ENDED);
                    end(false, true);
                }
                case Folding.JOINER -> {
                    second(UNKNOWN);
                    end(false, false);
                }
                default -> {
                    // Vanishes.
                }
            }
        }

        private void letters(char unit) {
            for (int i = 0; i < Folding.length(unit); i++) {
                char letter = Folding.unit(unit, i);
                if (isInside) {
                    second(letter);
                } else {
                    first = letter;
                }
                end(true, true);
            }
        }

        private void end(boolean inside, boolean isKnown) {
            isInside = inside;
            isEndKnown = isKnown;
        }

        private void second(char second) {
            if (first != NONE) {
                beginnings |= bit(first, second);
                first = NONE;
            }
        }

        byte end() {
            return !isEndKnown ? OTHER : isInside ? INSIDE : BETWEEN;
        }
    }
}

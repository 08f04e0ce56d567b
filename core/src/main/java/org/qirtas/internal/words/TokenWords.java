package org.qirtas.internal.words;

import java.util.function.IntFunction;

/**
 * What tokens do to a reader that looks for words: which words can begin in each, and whether it ends inside a word. A
 * token in which none of the wanted words begins need not be looked at. Immutable; for any number of threads.
 */
public final class TokenWords {

    /** A token ends between words, whatever was before it. */
    public static final byte BETWEEN = 0;

    /** A token ends inside a word, whatever was before it. */
    public static final byte INSIDE = 1;

    /** The end of a token depends on what was before it, or it joins words, or there is no such token. */
    public static final byte OTHER = -1;

    /** Up to four beginnings of words in each token, 16 bits each. */
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

    /** Whether one of some words can begin in a token. Tells so of few tokens in which none of them does. */
    public boolean canBegin(WordBeginnings words, int token) {
        return words.have(beginnings[token]);
    }

    /** Where a token ends if no wanted word begins in it: {@link #BETWEEN}, {@link #INSIDE} or {@link #OTHER}. */
    public byte end(int token) {
        return ends[token];
    }

    /** Goes over one token as if it came between words. A reader inside a word finds no other beginnings. */
    private static final class Walk {

        private long beginnings;
        private boolean isInside;
        private boolean isEndKnown;

        /** The hash of the units of the word that has begun, and their number: 0 after its beginning is known. */
        private int hash;

        private int units;

        Walk(String token) {
            for (int i = 0; i < token.length(); i++) {
                take(token.charAt(i));
            }
            finish(WordBeginnings.UNKNOWN);
        }

        private void take(char unit) {
            switch (Folding.kind(unit)) {
                case Folding.LETTER -> letters(unit);
                case Folding.SINGLE -> {
                    finish(WordBeginnings.ENDED);
                    take(WordBeginnings.hash(0, Folding.unit(unit, 0)), WordBeginnings.UNKNOWN);
                    end(false, true);
                }
                case Folding.BOUNDARY -> {
                    finish(WordBeginnings.ENDED);
                    end(false, true);
                }
                case Folding.JOINER -> {
                    finish(WordBeginnings.UNKNOWN);
                    end(false, false);
                }
                default -> {
                    // Vanishes.
                }
            }
        }

        private void letters(char unit) {
            for (int i = 0; i < Folding.length(unit); i++) {
                if (!isInside || units > 0) {
                    hash = WordBeginnings.hash(hash, Folding.unit(unit, i));
                    units++;
                }
                isInside = true;
                if (units == WordBeginnings.DEPTH) {
                    take(hash);
                }
            }
            end(true, true);
        }

        private void end(boolean inside, boolean isKnown) {
            isInside = inside;
            isEndKnown = isKnown;
        }

        /** The units of the word end, or what is known of them. */
        private void finish(char end) {
            if (units > 0) {
                take(hash, end);
            }
        }

        private void take(int units, char end) {
            take(WordBeginnings.hash(units, end));
        }

        private void take(int wordHash) {
            boolean isFull = beginnings >>> (Long.SIZE - Character.SIZE) != 0;
            beginnings = isFull || beginnings == WordBeginnings.ANY
                    ? WordBeginnings.ANY
                    : beginnings << Character.SIZE | WordBeginnings.beginning(wordHash);
            hash = 0;
            units = 0;
        }

        byte end() {
            return !isEndKnown ? OTHER : isInside ? INSIDE : BETWEEN;
        }
    }
}

package org.qirtas.internal.words;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.qirtas.internal.bytes.PrefixSums;

/**
 * What tokens do to a reader that looks for words: which words can begin in each, and whether it ends inside a word. A
 * token in which none of the wanted words begins need not be looked at. Immutable; for any number of threads.
 */
public final class TokenWords {

    /** A token ends between words, whatever was before it. */
    public static final byte BETWEEN = 0;

    /** A token ends inside a word, whatever was before it. */
    public static final byte INSIDE = 1;

    /** A token must be looked at. */
    public static final byte UNKNOWN = -1;

    /** The bit of a token that need not be looked at between and inside words: {@link #BETWEEN} or {@link #INSIDE}. */
    public static final int END = 1;

    /** Number of heads. The last one is that of no token. */
    public static final int HEADS = Long.SIZE;

    /** A head of any letters. */
    public static final int ANY_HEAD = 0;

    /** Heads of tokens that begin with a letter. After them come those of tokens with a boundary before their first letter. */
    private static final int LETTER_HEADS = HEADS / 2;

    /** Bits of the number of a token. */
    private static final int TOKEN_BITS = Character.SIZE;

    /** Where each token ends if no wanted word begins in it, and twice its head. */
    private final byte[] ends;

    /** The tokens of each beginning of a word, one beginning after the other, and where those of each begin. */
    private final char[] tokens;

    private final int[] starts = new int[WordBeginnings.COUNT + 1];

    /**
     * Looks at tokens.
     *
     * @param size number of tokens, at most 2^16
     * @param token the token with a number from 0, which may be empty
     */
    public TokenWords(int size, IntFunction<String> token) {
        ends = new byte[size];
        Walk walk = new Walk();
        for (int i = 0; i < size; i++) {
            ends[i] = walk.over(i, token.apply(i));
        }
        int[] found = Arrays.copyOf(walk.found, walk.count);
        Arrays.sort(found);
        tokens = new char[found.length];
        for (int i = 0; i < found.length; i++) {
            tokens[i] = (char) found[i];
            starts[(found[i] >>> TOKEN_BITS) + 1]++;
        }
        PrefixSums.add(starts);
    }

    /**
     * Where each token ends that need not be looked at between and inside words, because none of some words begins in it:
     * {@link #BETWEEN} or {@link #INSIDE}, plus twice its head; {@link #UNKNOWN} for all others.
     *
     * @return a new array
     */
    public byte[] passing(WordBeginnings words) {
        byte[] passing = ends.clone();
        for (int beginning : words.wanted()) {
            for (int i = starts[beginning]; i < starts[beginning + 1]; i++) {
                passing[tokens[i]] = UNKNOWN;
            }
        }
        return passing;
    }

    /**
     * The head of tokens that begin with a letter, possibly after boundaries: a hash. Others may have the same.
     *
     * @param letter the folded letter
     * @param isAfterBoundary whether a boundary comes first
     */
    public static int head(char letter, boolean isAfterBoundary) {
        int hash = (letter * 0x9E3779B1) >>> Short.SIZE;
        return 1 + hash % (LETTER_HEADS - 2) + (isAfterBoundary ? LETTER_HEADS : 0);
    }

    private static int head(String token) {
        int first = 0;
        while (first < token.length() && Folding.kind(token.charAt(first)) == Folding.BOUNDARY) {
            first++;
        }
        if (first == token.length()) {
            return ANY_HEAD;
        }
        char unit = token.charAt(first);
        return Folding.kind(unit) == Folding.LETTER && Folding.length(unit) == 1
                ? head(Folding.unit(unit, 0), first > 0)
                : ANY_HEAD;
    }

    /** Goes over tokens as if each came between words. A reader inside a word finds no other beginnings. */
    private static final class Walk {

        /** The beginning and the number of the token for each word that can begin in one. */
        private int[] found = new int[1 << 10];

        private int count;
        private int token;
        private boolean isInside;
        private boolean isEndKnown;

        /** The hash of the units of the word that has begun, and their number: 0 after its beginning is known. */
        private int hash;

        private int units;

        /** Finds the beginnings in a token, and returns where it ends. */
        byte over(int number, String text) {
            token = number;
            end(false, false);
            for (int i = 0; i < text.length(); i++) {
                take(text.charAt(i));
            }
            finish(WordBeginnings.UNKNOWN);
            return !isEndKnown ? UNKNOWN : (byte) (head(text) << 1 | (isInside ? INSIDE : BETWEEN));
        }

        private void take(char unit) {
            switch (Folding.kind(unit)) {
                case Folding.LETTER -> letters(unit);
                case Folding.SINGLE -> {
                    finish(WordBeginnings.ENDED);
                    letter(Folding.unit(unit, 0));
                    finish(WordBeginnings.UNKNOWN);
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
                    letter(Folding.unit(unit, i));
                }
                isInside = true;
            }
            end(true, true);
        }

        private void letter(char letter) {
            hash = WordBeginnings.hash(hash, letter);
            units++;
            if (units == WordBeginnings.DEPTH) {
                add();
            }
        }

        private void end(boolean inside, boolean isKnown) {
            isInside = inside;
            isEndKnown = isKnown;
        }

        /** The units of the word end, or what is known of them. */
        private void finish(char end) {
            if (units > 0) {
                hash = WordBeginnings.hash(hash, end);
                add();
            }
        }

        private void add() {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = WordBeginnings.beginning(hash) << TOKEN_BITS | token;
            hash = 0;
            units = 0;
        }
    }
}

package org.qirtas.ingest;

import java.util.Arrays;

/**
 * A MinHash signature of a text, with one permutation (Li, Owen, Zhang 2012) and 8 bits for each of its values (Li, König
 * 2010). The part of equal values of two signatures estimates the Jaccard similarity of the sets of shingles, with a
 * standard error of up to 0.05. A shingle is four consecutive words; a character of a script without spaces is a word. Case, blanks and
 * punctuation do not count. For one thread.
 */
final class TextSignature {

    /** Number of values. */
    static final int LENGTH = 125;

    private static final int SHINGLE_WORDS = 4;
    private static final int VALUE_COUNT = 256;
    private static final long FNV_BASIS = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private final long[] minima = new long[LENGTH];
    private final long[] words = new long[SHINGLE_WORDS];
    private int wordCount;

    /** Whether the text of the last {@link #of} has a word. */
    boolean hasWords() {
        return wordCount > 0;
    }

    /** The signature of a text. */
    byte[] of(String text) {
        Arrays.fill(minima, -1);
        wordCount = 0;
        long word = FNV_BASIS;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean isWhole = Character.isIdeographic(c) || isUnspaced(c);
            if (word != FNV_BASIS && (isWhole || !isInWord(c))) {
                add(word);
                word = FNV_BASIS;
            }
            if (isWhole) {
                add((FNV_BASIS ^ c) * FNV_PRIME);
            } else if (Character.isLetterOrDigit(c)) {
                word = (word ^ Character.toLowerCase(c)) * FNV_PRIME;
            }
        }
        if (word != FNV_BASIS) {
            add(word);
        }
        if (wordCount > 0 && wordCount < SHINGLE_WORDS) {
            addShingle();
        }
        return values();
    }

    /** Whether a character continues a word. Vowel marks and joiners do, but do not count. */
    private static boolean isInWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    private static boolean isUnspaced(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(c);
            default -> false;
        };
    }

    private void add(long word) {
        words[wordCount % SHINGLE_WORDS] = word;
        wordCount++;
        if (wordCount >= SHINGLE_WORDS) {
            addShingle();
        }
    }

    private void addShingle() {
        long shingle = 0;
        for (int i = 0; i < SHINGLE_WORDS; i++) {
            shingle = shingle * FNV_PRIME + words[(wordCount + i) % SHINGLE_WORDS];
        }
        long hash = mix(shingle);
        int bin = (int) Long.remainderUnsigned(hash, LENGTH);
        long rest = hash >>> 8;
        if (Long.compareUnsigned(rest, minima[bin]) < 0) {
            minima[bin] = rest;
        }
    }

    /** The lowest bits of the minima. A bin without a shingle takes the minimum of the next that has one. */
    private byte[] values() {
        byte[] values = new byte[LENGTH];
        if (wordCount == 0) {
            return values;
        }
        for (int bin = 0; bin < LENGTH; bin++) {
            int distance = 0;
            while (minima[(bin + distance) % LENGTH] == -1) {
                distance++;
            }
            values[bin] = (byte) mix(minima[(bin + distance) % LENGTH] + distance * FNV_PRIME);
        }
        return values;
    }

    /** The similarity of the texts of two signatures, from 0 to 1. The value by chance is subtracted. */
    static double similarity(byte[] one, byte[] others, int offset) {
        int equal = 0;
        for (int i = 0; i < LENGTH; i++) {
            if (one[i] == others[offset + i]) {
                equal++;
            }
        }
        double chance = 1.0 / VALUE_COUNT;
        return Math.max(0, ((double) equal / LENGTH - chance) / (1 - chance));
    }

    /** Spreads the bits of a number (the finalizer of MurmurHash3). */
    private static long mix(long number) {
        long mixed = (number ^ (number >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}

package org.qirtas.internal.words;

import java.util.BitSet;

/**
 * The beginnings of some words, by which {@link TokenWords} tells tokens in which one of them may begin. A beginning is a
 * hash of up to four units: others may have the same. Immutable.
 */
public final class WordBeginnings {

    /** Number of units that tell words apart. */
    public static final int DEPTH = 4;

    /** After the units of a word that ends. */
    public static final char ENDED = 0;

    /** After the units of a word of which no more is known. */
    public static final char UNKNOWN = 0xFFFF;

    /** Bits of a beginning. */
    private static final int BITS = 12;

    /** Number of different beginnings. */
    static final int COUNT = 1 << BITS;

    private final int[] wanted;

    private WordBeginnings(int[] wanted) {
        this.wanted = wanted;
    }

    /**
     * The hash of the units at the beginning of a word.
     *
     * @param before that of the units before the last one, or 0
     * @param unit the last folded unit, {@link #ENDED} or {@link #UNKNOWN}
     */
    public static int hash(int before, char unit) {
        int hash = (before + unit + 1) * 0x9E3779B1;
        return hash ^ (hash >>> 15);
    }

    /** The beginning with a hash of {@link #DEPTH} units, or of fewer and {@link #ENDED} or {@link #UNKNOWN}. */
    static int beginning(int hash) {
        return (hash * 0x85EBCA6B) >>> (Integer.SIZE - BITS);
    }

    /** The beginnings, ascending. */
    int[] wanted() {
        return wanted;
    }

    /** Collects beginnings. For one thread. */
    public static final class Builder {

        private final BitSet wanted = new BitSet(COUNT);

        /** Adds the beginning of a word by its hash. */
        public void add(int hash) {
            wanted.set(beginning(hash));
        }

        /** Adds all beginnings. */
        public void addAll() {
            wanted.set(0, COUNT);
        }

        /** The beginnings. */
        public WordBeginnings build() {
            return new WordBeginnings(wanted.stream().toArray());
        }
    }
}

package org.qirtas.internal.words;

import java.util.Arrays;

/** The beginnings of some words, by which {@link TokenWords} tells tokens in which one of them may begin. Immutable. */
public final class WordBeginnings {

    /** Number of units that tell words apart. */
    public static final int DEPTH = 4;

    /** After the units of a word that ends. */
    public static final char ENDED = 0;

    /** After the units of a word of which no more is known. */
    public static final char UNKNOWN = 0xFFFF;

    /** In place of a beginning: there is none. */
    static final int NONE = 0;

    /** In place of a beginning: there are more than have a place. */
    static final int ANY = 1;

    /** Number of bits of a beginning that tell whether it is wanted. More would not fit the nearest cache. */
    private static final int BITS = 12;

    /** A bit for the lowest bits of each beginning. */
    private final long[] wanted;

    private WordBeginnings(long[] wanted) {
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

    /** A beginning of 16 bits: of {@link #DEPTH} units, or of fewer and {@link #ENDED} or {@link #UNKNOWN}. */
    static int beginning(int hash) {
        int beginning = (hash * 0x85EBCA6B) >>> Character.SIZE;
        return beginning <= ANY ? beginning + ANY + 1 : beginning;
    }

    /** Whether one of up to four beginnings, 16 bits each, is one of these. */
    boolean have(long beginnings) {
        for (long rest = beginnings; rest != 0; rest >>>= Character.SIZE) {
            if ((wanted[index((int) rest)] & 1L << rest) != 0) {
                return true;
            }
        }
        return false;
    }

    private static int index(int beginning) {
        return (beginning & (1 << BITS) - 1) / Long.SIZE;
    }

    /** Collects beginnings. For one thread. */
    public static final class Builder {

        private final long[] wanted = new long[(1 << BITS) / Long.SIZE];

        /** Adds the beginning of a word by its hash. */
        public void add(int hash) {
            set(beginning(hash));
        }

        private void set(int beginning) {
            wanted[index(beginning)] |= 1L << beginning;
        }

        /** Adds all beginnings. */
        public void addAll() {
            Arrays.fill(wanted, -1);
        }

        /** The beginnings. Nothing can be added afterwards. */
        public WordBeginnings build() {
            set(ANY);
            return new WordBeginnings(wanted);
        }
    }
}

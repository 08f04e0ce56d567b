package org.qirtas.internal.words;

/**
 * What each UTF-16 unit means to a word: its kind and the units to which it folds. The table is frozen, and the same on
 * every version of Java. The document folding.md of the format states its rules.
 */
public final class Folding {

    /** Ends a word: blanks, punctuation, symbols. */
    public static final int BOUNDARY = 0;

    /** Vanishes: marks above and below letters, invisible marks. */
    public static final int IGNORED = 1;

    /** Joins two parts to a word, both of which are words as well. */
    public static final int JOINER = 2;

    /** Belongs to a word. */
    public static final int LETTER = 3;

    /** Is a word by itself. */
    public static final int SINGLE = 4;

    /** Maximum number of units to which a unit folds. */
    public static final int MAX_LENGTH = 4;

    private static final FoldingTable TABLE = FoldingTable.ofResource();

    private Folding() {}

    /**
     * What a unit is.
     *
     * @return {@link #BOUNDARY}, {@link #IGNORED}, {@link #JOINER}, {@link #LETTER} or {@link #SINGLE}
     */
    public static int kind(char unit) {
        return TABLE.kinds[unit];
    }

    /**
     * Number of units to which a unit folds.
     *
     * @return 1 to 4 for a letter, 1 for a single, 0 for other kinds
     */
    public static int length(char unit) {
        return TABLE.lengths[unit];
    }

    /**
     * One of the units to which a letter or single folds.
     *
     * @param place less than {@link #length}
     */
    public static char unit(char unit, int place) {
        return TABLE.lengths[unit] == 1 ? TABLE.folded[unit] : TABLE.several[TABLE.folded[unit] + place];
    }

    /** The table, for loops that fold many units. */
    static FoldingTable table() {
        return TABLE;
    }
}

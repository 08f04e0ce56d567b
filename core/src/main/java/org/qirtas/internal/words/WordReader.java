package org.qirtas.internal.words;

import java.util.Arrays;

/**
 * Reads the words of a text in folded form. For one thread.
 *
 * <p>Letters without a boundary between them are a <em>run</em>. Joiners divide a run into parts. Each part is a word,
 * at a position of its own. If there are several, the run follows them as a further word, which takes up the positions
 * of them all. A word stands right after another if its {@link #from} is the other's {@link #to}.
 */
public final class WordReader {

    private static final FoldingTable TABLE = Folding.table();

    private String text = "";
    private int next;
    private int position;

    /** The folded letters of the run. */
    private char[] units = new char[1 << 8];

    private int length;
    private int parts;
    private int partOffset;
    private int partStart;
    private int partEnd;
    private int runStart;
    private boolean isRunNext;

    private int offset;
    private int wordLength;
    private int start;
    private int from;

    /**
     * Begins to read.
     *
     * @param read the text
     */
    public void reset(String read) {
        text = read;
        next = 0;
        position = 0;
        endRun();
    }

    /**
     * Goes to the next word.
     *
     * @return whether there is one
     */
    public boolean next() {
        if (isRunNext) {
            return run();
        }
        while (next < text.length()) {
            char unit = text.charAt(next++);
            switch (TABLE.kinds[unit]) {
                case Folding.LETTER -> letter(unit);
                case Folding.IGNORED -> partEnd = isInPart() ? next : partEnd;
                default -> {
                    if (endsWord(unit)) {
                        return true;
                    }
                }
            }
        }
        return length > 0 && (isInPart() ? lastPart() : lastRun());
    }

    private boolean isInPart() {
        return length > partOffset;
    }

    private void letter(char unit) {
        if (!isInPart()) {
            partStart = next - 1;
            runStart = length == 0 ? partStart : runStart;
        }
        partEnd = next;
        int count = TABLE.lengths[unit];
        if (length + Folding.MAX_LENGTH > units.length) {
            units = Arrays.copyOf(units, 2 * units.length);
        }
        units[length++] = Folding.unit(unit, 0);
        for (int i = 1; i < count; i++) {
            units[length++] = Folding.unit(unit, i);
        }
    }

    /** Whether a word is complete at a unit that is not a letter. A single is read again after the word before it. */
    private boolean endsWord(char unit) {
        int kind = TABLE.kinds[unit];
        if (kind == Folding.JOINER) {
            return isInPart() && part();
        }
        if (length == 0) {
            return kind == Folding.SINGLE && single(unit);
        }
        if (kind == Folding.SINGLE) {
            next--;
        }
        return isInPart() ? lastPart() : lastRun();
    }

    private boolean part() {
        word(partOffset, length, partStart, position++);
        partOffset = length;
        parts++;
        return true;
    }

    private boolean lastPart() {
        part();
        isRunNext = parts > 1;
        if (!isRunNext) {
            endRun();
        }
        return true;
    }

    /** The run after its last part, if there are several; otherwise the next word. */
    private boolean lastRun() {
        if (parts > 1) {
            return run();
        }
        endRun();
        return next();
    }

    private boolean run() {
        word(0, length, runStart, position - parts);
        endRun();
        return true;
    }

    private void endRun() {
        length = 0;
        parts = 0;
        partOffset = 0;
        isRunNext = false;
    }

    private boolean single(char unit) {
        units[0] = Folding.unit(unit, 0);
        partEnd = next;
        word(0, 1, next - 1, position++);
        return true;
    }

    private void word(int wordOffset, int wordEnd, int wordStart, int wordFrom) {
        offset = wordOffset;
        wordLength = wordEnd - wordOffset;
        start = wordStart;
        from = wordFrom;
    }

    /** Holds the folded units of the word until the next call. */
    public char[] units() {
        return units;
    }

    /** Where the word begins in {@link #units()}. */
    public int offset() {
        return offset;
    }

    /** Number of folded units of the word, at least 1. */
    public int length() {
        return wordLength;
    }

    /** The folded word. */
    public String word() {
        return new String(units, offset, wordLength);
    }

    /** Where the word begins in the text. */
    public int start() {
        return start;
    }

    /** Where the word ends in the text, with the marks on its last letter. */
    public int end() {
        return partEnd;
    }

    /** Position of the first part of the word among the words of the text. */
    public int from() {
        return from;
    }

    /** Position of the first word that may still come: that of the run, as long as its parts are read. */
    public int runFrom() {
        return position - parts;
    }

    /** Position of the word that follows. */
    public int to() {
        return position;
    }
}

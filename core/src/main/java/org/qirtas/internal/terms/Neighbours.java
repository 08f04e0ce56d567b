package org.qirtas.internal.terms;

import org.qirtas.internal.words.Folding;
import org.qirtas.internal.words.WordReader;

/**
 * Finds the words of texts that stand right after each other, in the way of {@link WordReader}: a word before a run with
 * joiners stands before its first part and before the whole run, a word after it after its last part and after the whole
 * run. For one thread.
 */
final class Neighbours {

    /** Maximum number of words of which one that comes may be the next: two before a run, and its last part. */
    private static final int MAX_KEPT = 3;

    private final Receiver receiver;

    /** Numbers of words after which another may come, and the positions after them. */
    private final int[] numbers = new int[MAX_KEPT];

    private final int[] ends = new int[MAX_KEPT];
    private int size;

    Neighbours(Receiver receiver) {
        this.receiver = receiver;
    }

    /** Receives pairs of words. */
    interface Receiver {

        /** Begins the next document. */
        void document();

        /** The number of a word, or a negative one if it does not matter. */
        int number(char[] units, int offset, int length);

        /** Takes the numbers of a word and of the one right after it. */
        void pair(int first, int second);
    }

    /** Begins the next document. */
    void document() {
        receiver.document();
    }

    /** Begins a text. */
    void text() {
        size = 0;
    }

    /** Takes the next word of the text. */
    void word(WordReader words) {
        int number = number(words.units(), words.offset(), words.length());
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (number >= 0 && ends[i] == words.from()) {
                receiver.pair(numbers[i], number);
            }
            if (ends[i] == words.runFrom() || ends[i] == words.to()) {
                keep(kept++, numbers[i], ends[i]);
            }
        }
        size = kept;
        if (number >= 0) {
            keep(size++, number, words.to());
        }
    }

    private int number(char[] units, int offset, int length) {
        return length > WordPairs.MAX_UNITS || Folding.kind(units[offset]) == Folding.SINGLE
                ? -1
                : receiver.number(units, offset, length);
    }

    private void keep(int place, int number, int end) {
        numbers[place] = number;
        ends[place] = end;
    }
}

package org.qirtas.internal.terms;

import java.util.Arrays;
import org.qirtas.internal.words.Folding;
import org.qirtas.internal.words.WordReader;

/**
 * Collects the terms of documents. A word is a term, cut to 64 units. A character that is a word by
 * itself is a term together with the next one if that is such a character and directly after it; otherwise it is a term
 * alone. For one thread.
 */
final class TermCollector {

    private static final int NONE = -1;

    private final TermTable terms = new TermTable();
    private final DocumentLists lists = new DocumentLists();
    private final WordReader words = new WordReader();
    private final char[] pair = new char[2];
    private int[] distinct = new int[1 << 10];
    private int document = -1;

    /** Begins the next document, which may be empty. */
    void next() {
        document++;
        if (document == distinct.length) {
            distinct = Arrays.copyOf(distinct, 2 * document);
        }
        distinct[document] = 0;
    }

    /** Adds a text of the document. */
    void add(String text) {
        words.reset(text);
        int singleEnd = NONE;
        while (words.next()) {
            char[] units = words.units();
            int offset = words.offset();
            boolean isSingle = Folding.kind(units[offset]) == Folding.SINGLE;
            if (singleEnd != NONE) {
                pair[1] = units[offset];
                term(pair, 0, isSingle && isAdjacent(text, singleEnd, words.start()) ? 2 : 1);
            }
            if (isSingle) {
                pair[0] = units[offset];
                singleEnd = words.end();
            } else {
                singleEnd = NONE;
                term(units, offset, Math.min(words.length(), TermCode.MAX_UNITS));
            }
        }
        if (singleEnd != NONE) {
            term(pair, 0, 1);
        }
    }

    /** Whether nothing is between two singles, except units that are ignored. */
    private static boolean isAdjacent(String text, int end, int start) {
        for (int i = end; i < start; i++) {
            if (Folding.kind(text.charAt(i)) != Folding.IGNORED) {
                return false;
            }
        }
        return true;
    }

    private void term(char[] units, int offset, int length) {
        if (lists.add(terms.number(units, offset, length), document)) {
            distinct[document]++;
        }
    }

    /** Number of documents. */
    int documents() {
        return document + 1;
    }

    /** Number of different terms of each document. */
    int[] distinct() {
        return Arrays.copyOf(distinct, document + 1);
    }

    TermTable terms() {
        return terms;
    }

    DocumentLists lists() {
        return lists;
    }
}

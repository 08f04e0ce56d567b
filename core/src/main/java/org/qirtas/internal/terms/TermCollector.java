package org.qirtas.internal.terms;

import java.util.Arrays;
import org.qirtas.internal.words.Folding;
import org.qirtas.internal.words.WordReader;

/**
 * Collects the terms of documents. A word is a term, cut to 64 units. Of words that are single characters, each that
 * is followed by another one is a term together with that, and each other is a term. For one thread.
 */
public final class TermCollector {

    private final TermTable terms = new TermTable();
    private final DocumentLists lists = new DocumentLists();
    private final WordReader words = new WordReader();
    private final char[] pair = new char[2];
    private int[] distinct = new int[1 << 10];
    private int document = -1;

    /** Begins the next document, which may be empty. */
    public void next() {
        document++;
        if (document == distinct.length) {
            distinct = Arrays.copyOf(distinct, 2 * document);
        }
        distinct[document] = 0;
    }

    /** Adds a text of the document. */
    public void add(String text) {
        words.reset(text);
        boolean isAfterSingle = false, isSingle2; int lastEnd = 0;
        while (words.next()) {
            char[] units = words.units();
            int offset = words.offset();
            boolean isSingle = Folding.kind(units[offset]) == Folding.SINGLE;
            if (isAfterSingle) {
                pair[1] = units[offset];
                isSingle2 = isSingle && words.start() == lastEnd;
                term(pair, 0, isSingle2 ? 2 : 1);
            }
            if (isSingle) {
                pair[0] = units[offset];
            } else {
                term(units, offset, Math.min(words.length(), TermCode.MAX_UNITS));
            }
            isAfterSingle = isSingle; lastEnd = words.end();
        }
        if (isAfterSingle) {
            term(pair, 0, 1);
        }
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

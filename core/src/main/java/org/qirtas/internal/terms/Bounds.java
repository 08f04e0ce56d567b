package org.qirtas.internal.terms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qirtas.internal.bytes.FormatException;

/**
 * How much some words together can count in each document: 0 in those that have none of them, otherwise more than the sum of
 * their impacts, but at most {@link Bm25#MAX_BOUND}. That is a bound for a term that any of the words is a place of, because
 * an impact grows more slowly than the number of places. Immutable; for any number of threads.
 */
public final class Bounds {

    private static final int MASK = 0xFF;

    private final TermIndex index;
    private final byte[] ofDocuments;

    private Bounds(TermIndex index) {
        this.index = index;
        ofDocuments = new byte[index.documents()];
    }

    /**
     * The bounds of words.
     *
     * @param words terms of an index
     * @param beginnings beginnings of further terms
     */
    public static Bounds of(TermIndex index, Set<String> words, Set<String> beginnings)
            throws IOException, FormatException {
        Bounds bounds = new Bounds(index);
        List<TermList> later = new ArrayList<>(index.find(words, beginnings).values());
        for (String beginning : beginnings) {
            index.each(beginning, walk -> {
                if (walk.count() > TermBlock.PART) {
                    later.add(walk.list());
                } else {
                    bounds.add(walk.postings());
                }
            });
        }
        index.announceLists(later, true);
        for (TermList list : later) {
            bounds.add(list.postings());
        }
        return bounds;
    }

    private void add(Postings postings) {
        for (int i = 0; i < postings.ranks().length; i++) {
            int document = index.document(postings.ranks()[i]);
            int sum = (ofDocuments[document] & MASK) + (postings.bounds()[i] & MASK);
            ofDocuments[document] = (byte) Math.min(Bm25.MAX_BOUND, sum);
        }
    }

    /** The bound of a document. */
    public int of(int document) {
        return ofDocuments[document] & MASK;
    }
}

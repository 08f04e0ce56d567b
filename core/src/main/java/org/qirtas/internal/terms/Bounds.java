package org.qirtas.internal.terms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qirtas.internal.bytes.FormatException;

/**
 * How much some words together can count in each document: more than a term counts that has all their places, but at most
 * {@link Bm25#MAX_BOUND}; 0 in documents that have none of them. Immutable; for any number of threads.
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
            ofDocuments[document] = (byte) Bm25.together(of(document), postings.bounds()[i] & MASK);
        }
    }

    /** The bound of a document. */
    public int of(int document) {
        return ofDocuments[document] & MASK;
    }
}

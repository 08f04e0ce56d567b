package org.qirtas.internal.terms;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.internal.words.Folding;
import org.qirtas.internal.words.WordReader;

/**
 * Passes on the terms of articles, document by document. A word is a term, cut to 64 units. A character that is a word by
 * itself is a term together with the next one if that is such a character and directly after it; otherwise it is a term
 * alone. For one thread.
 */
final class ArticleTerms {

    private static final int NONE = -1;

    private final int groupBits;
    private final Receiver receiver;
    private final @Nullable Neighbours neighbours;
    private final WordReader words = new WordReader();
    private final char[] pair = new char[2];
    private int articles;

    /** Units of the texts of the article, and what a place in the current one counts. */
    private long length;

    private int places;

    /**
     * The terms of articles that are added in their order.
     *
     * @param groupBits binary logarithm of the number of articles of a document
     * @param pairs receives the neighbouring words, if these matter
     */
    ArticleTerms(int groupBits, Receiver receiver, Neighbours.@Nullable Receiver pairs) {
        this.groupBits = groupBits;
        this.receiver = receiver;
        neighbours = pairs == null ? null : new Neighbours(pairs);
    }

    /** Receives documents and their terms. */
    interface Receiver {

        /** Begins the next document, which may be empty. */
        void document() throws IOException;

        /**
         * Takes a term of the document, which may have it already. The array is used again.
         *
         * @param places the weighted number of its places: as many as a place in another text counts
         */
        void term(char[] units, int offset, int length, int places);

        /** Ends an article, whose texts have a number of units of UTF-16. */
        void end(long units);
    }

    /** Adds the next article. */
    void add(Article article) throws IOException {
        addNothing();
        length = 0;
        places = Bm25.TITLE;
        text(article.title());
        places = 1;
        text(article.author());
        if (article.tags() != null) {
            article.tags().forEach(this::text);
        }
        text(article.lead());
        text(article.body());
        receiver.end(length);
    }

    /** Adds an article without texts. */
    void addNothing() throws IOException {
        if ((articles++ & (1 << groupBits) - 1) == 0) {
            receiver.document();
            if (neighbours != null) {
                neighbours.document();
            }
        }
    }

    private void text(@Nullable String text) {
        if (text == null) {
            return;
        }
        length += text.length();
        words.reset(text);
        if (neighbours != null) {
            neighbours.text();
        }
        int singleEnd = NONE;
        while (words.next()) {
            if (neighbours != null) {
                neighbours.word(words);
            }
            char[] units = words.units();
            int offset = words.offset();
            boolean isSingle = Folding.kind(units[offset]) == Folding.SINGLE;
            if (singleEnd != NONE) {
                pair[1] = units[offset];
                receiver.term(pair, 0, isSingle && isAdjacent(text, singleEnd, words.start()) ? 2 : 1, places);
            }
            if (isSingle) {
                pair[0] = units[offset];
                singleEnd = words.end();
            } else {
                singleEnd = NONE;
                receiver.term(units, offset, Math.min(words.length(), TermCode.MAX_UNITS), places);
            }
        }
        if (singleEnd != NONE) {
            receiver.term(pair, 0, 1, places);
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
}

package org.qirtas.internal.terms;

import java.io.IOException;
import java.security.SecureRandom;
import org.qirtas.Article;
import org.qirtas.internal.bytes.FormatException;

/**
 * Compares the terms and documents of articles, which are added in their order, with those of an index. Of both only the
 * number of pairs of term and document and the sum of their hashes is kept; the hash of a pair is also that of the bound of
 * the term in the document. The key of the hash is random, so the sums of different pairs are equal with a probability of
 * 2^-64, whatever the file. For one thread.
 */
public final class TermComparison {

    private final TermIndex index;
    private final PairHash hash;
    private final ArticleTerms articles;
    private final Receiver receiver = new Receiver();
    private final TermBounds bounds = new TermBounds();

    /** Numbers and sums of the articles less those of the index. */
    private long pairs;

    private long sum;

    /** A comparison with an index, whose pairs and bounds are read. */
    public TermComparison(TermIndex index) throws IOException, FormatException {
        this.index = index;
        SecureRandom random = new SecureRandom();
        hash = new PairHash(random.nextLong(), random.nextLong());
        articles = new ArticleTerms(
                index.groupBits(), receiver, index.hasPairs() ? new PairReceiver(pairs(index), receiver) : null);
        if (index.hasTiers()) {
            index.each("", bounds::add);
        }
    }

    private static WordPairs pairs(TermIndex index) throws IOException, FormatException {
        WordPairs pairs = new WordPairs();
        index.each(
                String.valueOf(WordPairs.BLANK),
                walk -> pairs.add(walk.term().units(), walk.term().length()));
        return pairs;
    }

    /** Adds the next article. */
    public void add(Article article) throws IOException {
        articles.add(article);
    }

    /** Adds an article without texts. */
    public void addNothing() throws IOException {
        articles.addNothing();
    }

    private final class Receiver implements ArticleTerms.Receiver {

        private final TermTable known = new TermTable();
        private final TermPlaces places = new TermPlaces();
        private final char[] term = new char[TermCode.MAX_UNITS];
        private int document = -1;

        /** Of the last article of the document. */
        private long units;

        @Override
        public void document() {
            end();
            document++;
        }

        @Override
        public void term(char[] units, int offset, int length, int added) {
            places.add(known.number(units, offset, length), added);
        }

        @Override
        public void end(long units) {
            this.units = units;
        }

        /** Ends a document. */
        void end() {
            places.take((number, count) -> {
                int length = known.put(number, term, 0);
                hash.term(term, 0, length);
                int impact = term[0] == WordPairs.BLANK ? 0 : Bm25.impact(Bm25.frequency(count), units);
                sum += hash.with(pair(document, bounds.of(term, length, impact)));
                pairs++;
            });
            known.clear();
        }
    }

    /** The word for the hash of a document and a bound. */
    private static long pair(int document, int bound) {
        return (long) bound << Integer.SIZE | document;
    }

    /** Passes on the terms of pairs that the index has. */
    private static final class PairReceiver implements Neighbours.Receiver {

        private final WordPairs pairs;
        private final Receiver terms;
        private final char[] term = new char[TermCode.MAX_UNITS];

        PairReceiver(WordPairs pairs, Receiver terms) {
            this.pairs = pairs;
            this.terms = terms;
        }

        @Override
        public void document() {
            // The receiver of the terms knows it.
        }

        @Override
        public int number(char[] units, int offset, int length) {
            return pairs.number(units, offset, length);
        }

        @Override
        public void pair(int first, int second) {
            if (pairs.has(first, second)) {
                terms.term(term, 0, pairs.put(first, second, term), 1);
            }
        }
    }

    /**
     * Whether the index has exactly the terms and documents of the articles, and the right bounds. Called once, after the
     * last article.
     */
    public boolean isSame() throws IOException, FormatException {
        receiver.end();
        index.each("", walk -> {
            hash.term(walk.term().units(), 0, walk.term().length());
            Postings postings = walk.postings();
            for (int i = 0; i < postings.ranks().length; i++) {
                sum -= hash.with(pair(index.document(postings.ranks()[i]), postings.bounds()[i] & 0xFF));
                pairs--;
            }
        });
        return sum == 0 && pairs == 0;
    }
}

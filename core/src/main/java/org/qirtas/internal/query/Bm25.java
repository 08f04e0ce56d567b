package org.qirtas.internal.query;

/**
 * Scores articles by how well they match: BM25F with one weight for the title and another for all other fields
 * (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, sections 3.5 and 3.6). The
 * logarithm has one added, so that a word of most articles does not count against an article. The mean length is that of
 * the articles that match, which is known whether or not others were read.
 */
public final class Bm25 {

    /** A place in the title counts as many in other fields. */
    private static final int TITLE = 3;

    /** How soon further places of a term count less. */
    private static final double K1 = 1.2;

    /** How much a long article loses. */
    private static final double B = 0.75;

    private final long articles;
    private final double meanUnits;

    /**
     * Scores of articles among others.
     *
     * @param articles number of articles that were searched
     * @param meanUnits mean number of codes in the texts of those that match
     */
    public Bm25(long articles, double meanUnits) {
        this.articles = articles;
        this.meanUnits = Math.max(1, meanUnits);
    }

    /** The weighted number of places of a term. */
    public static int frequency(int inTitle, int elsewhere) {
        return (int) Math.min(Character.MAX_VALUE, (long) TITLE * inTitle + elsewhere);
    }

    /**
     * The weight of a term.
     *
     * @param holders number of searched articles that have it
     */
    public double weight(long holders) {
        return Math.log(1 + (articles - holders + 0.5) / (holders + 0.5));
    }

    /**
     * What a term adds to the score of an article.
     *
     * @param weight weight of the term
     * @param frequency weighted number of its places in the article
     * @param units codes in the texts of the article
     */
    public double score(double weight, int frequency, long units) {
        double length = K1 * (1 - B + B * units / meanUnits);
        return weight * frequency * (K1 + 1) / (frequency + length);
    }
}

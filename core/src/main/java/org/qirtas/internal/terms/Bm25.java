package org.qirtas.internal.terms;

/**
 * Scores articles by how well they match: BM25F with one weight for the title and another for all other fields
 * (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, sections 3.5 and 3.6). The
 * logarithm has one added, so that a word of most articles does not count against an article. In place of the mean length
 * there is a constant, so that what a term counts in an article does not depend on other articles, and can be in an index.
 */
public final class Bm25 {

    /** A place in the title counts as many in other fields. */
    static final int TITLE = 3;

    /** What a term counts at most in an article, as a bound. An impact is less. */
    static final int MAX_BOUND = 255;

    /** How soon further places of a term count less. */
    private static final double K1 = 1.2;

    /** How much a long article loses. */
    private static final double B = 0.75;

    /** Units of UTF-16 of an article that is neither long nor short. */
    private static final int USUAL_UNITS = 1 << 10;

    private final long articles;

    /**
     * Scores of articles among others.
     *
     * @param articles number of articles that were searched
     */
    public Bm25(long articles) {
        this.articles = articles;
    }

    /** The weighted number of places of a term. */
    public static int frequency(int inTitle, int elsewhere) {
        return frequency((long) TITLE * inTitle + elsewhere);
    }

    static int frequency(long places) {
        return (int) Math.min(Character.MAX_VALUE, places);
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
     * @param units units of UTF-16 of the texts of the article
     */
    public static double score(double weight, int frequency, long units) {
        double length = K1 * (1 - B + B * units / USUAL_UNITS);
        return weight * frequency * (K1 + 1) / (frequency + length);
    }

    /**
     * How much a term counts in an article, from 0 to 254: the score without weight, as a part of the highest possible one.
     * Both sides of the fraction are multiplied by ten times the usual length, so that the number is exact.
     */
    static int impact(int frequency, long units) {
        long places = 10L * USUAL_UNITS * frequency;
        return (int) (MAX_BOUND * places / (places + 3 * USUAL_UNITS + 9 * units));
    }

    /**
     * A bound for a term that has places of two words, by the bounds of these. An impact divided by what it is less than 1
     * is in proportion to the number of places, so these quotients are added.
     */
    static int together(int bound, int other) {
        if (bound == 0 || other == MAX_BOUND) {
            return other;
        }
        if (other == 0 || bound == MAX_BOUND) {
            return bound;
        }
        double sum = bound / (double) (MAX_BOUND - bound) + other / (double) (MAX_BOUND - other);
        return Math.min(MAX_BOUND, (int) (MAX_BOUND * sum / (1 + sum)) + 1);
    }

    /**
     * More than what a term adds to the score of an article.
     *
     * @param bound more than its impact there, up to {@link #MAX_BOUND}
     */
    public static double bound(double weight, int bound) {
        return weight * (K1 + 1) * bound / MAX_BOUND;
    }
}

package org.qirtas.internal.read;

import java.util.Arrays;
import java.util.List;
import org.qirtas.internal.query.Match;
import org.qirtas.internal.query.Term;
import org.qirtas.internal.terms.Bm25;

/**
 * The articles that match a query, and what their scores need: 12 bytes for each, and 2 for each term. For one thread.
 */
final class FoundArticles {

    private static final int START = 16;

    private final int[] terms;
    private final long[] holders;
    private long[] ordinals = new long[START];
    private int[] units;
    private char[] frequencies;
    private int size;
    private long searched;

    /**
     * No articles yet.
     *
     * @param scored the terms that are scored; none if there are no scores
     */
    FoundArticles(List<Term> scored) {
        terms = scored.stream().mapToInt(Term::number).toArray();
        holders = new long[terms.length];
        units = new int[isScored() ? START : 0];
        frequencies = new char[terms.length * START];
    }

    private boolean isScored() {
        return terms.length > 0;
    }

    /** Adds an article that was searched. */
    void add(long ordinal, ArticleMatcher matcher, boolean isMatch) {
        if (isScored()) {
            searched++;
            for (int i = 0; i < terms.length; i++) {
                holders[i] += matcher.match().has(terms[i]) ? 1 : 0;
            }
        }
        if (isMatch) {
            found(ordinal, matcher);
        }
    }

    private void found(long ordinal, ArticleMatcher matcher) {
        room(size + 1);
        ordinals[size] = ordinal;
        if (isScored()) {
            Match match = matcher.match();
            units[size] = (int) matcher.units();
            for (int i = 0; i < terms.length; i++) {
                frequencies[size * terms.length + i] =
                        (char) Bm25.frequency(match.inTitle(terms[i]), match.elsewhere(terms[i]));
            }
        }
        size++;
    }

    private void room(int needed) {
        if (needed > ordinals.length) {
            int length = Math.max(needed, ordinals.length + (ordinals.length >> 1));
            ordinals = Arrays.copyOf(ordinals, length);
            units = Arrays.copyOf(units, isScored() ? length : 0);
            frequencies = Arrays.copyOf(frequencies, Math.multiplyExact(length, terms.length));
        }
    }

    /** Adds articles that come after these. */
    void addAll(FoundArticles later) {
        room(size + later.size);
        System.arraycopy(later.ordinals, 0, ordinals, size, later.size);
        if (isScored()) {
            System.arraycopy(later.units, 0, units, size, later.size);
            System.arraycopy(later.frequencies, 0, frequencies, size * terms.length, later.size * terms.length);
        }
        size += later.size;
        searched += later.searched;
        Arrays.setAll(holders, i -> holders[i] + later.holders[i]);
    }

    /** Number of articles that match. */
    int size() {
        return size;
    }

    /** The ordinal of an article by its number. */
    long ordinal(int number) {
        return ordinals[number];
    }

    /** The number of an article by its ordinal, or less than 0. The ordinals must ascend. */
    int number(long ordinal) {
        return Arrays.binarySearch(ordinals, 0, size, ordinal);
    }

    /** The weights of the scored terms, if all articles were searched. */
    double[] weights() {
        return weights(searched, holders);
    }

    /**
     * The weights of the scored terms.
     *
     * @param among number of articles among which they are searched
     * @param having number of those that have each scored term
     */
    static double[] weights(long among, long[] having) {
        Bm25 scoring = new Bm25(among);
        return Arrays.stream(having).mapToDouble(scoring::weight).toArray();
    }

    /** The scores of all articles. */
    double[] scores(double[] weights) {
        double[] scores = new double[size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < weights.length; k++) {
                scores[i] += Bm25.score(weights[k], frequencies[i * weights.length + k], units[i]);
            }
        }
        return scores;
    }

    /** Number of articles that were searched for these. */
    long searched() {
        return searched;
    }
}

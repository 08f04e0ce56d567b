package org.qirtas.bench.web;

import java.util.Locale;

/** Precision and recall, summed over pages. For one thread. */
final class Score {

    private double precision;
    private double recall;
    private double precisions;
    private double recalls;

    /**
     * Adds what was found right.
     *
     * @param right of what was found
     * @param found how much was found
     * @param wanted how much should be found
     */
    void add(double right, double found, double wanted) {
        precision += right;
        precisions += found;
        recall += right;
        recalls += wanted;
    }

    /** Adds the shares of one page, where each page counts the same. */
    void addPage(double right, double found, double wanted) {
        precision += found == 0 ? 0 : right / found;
        precisions += found == 0 ? 0 : 1;
        recall += wanted == 0 ? 0 : right / wanted;
        recalls += wanted == 0 ? 0 : 1;
    }

    boolean isEmpty() {
        return recalls == 0;
    }

    /** The F1, the precision and the recall. */
    @Override
    public String toString() {
        double p = precision / precisions;
        double r = recall / recalls;
        return String.format(Locale.ROOT, "F1 %.3f  precision %.3f  recall %.3f", 2 * p * r / (p + r), p, r);
    }
}

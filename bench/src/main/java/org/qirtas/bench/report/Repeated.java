package org.qirtas.bench.report;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;

/**
 * A figure that was measured in one or more Java machines.
 *
 * @param mean the mean of all machines
 * @param error half of the distance between the smallest and the largest; {@code NaN} if there was one machine only
 */
public record Repeated(double mean, double error) {

    /**
     * The figure of several Java machines.
     *
     * @param values one of each machine, at least one
     * @return their mean and error
     */
    public static Repeated of(double... values) {
        DoubleSummaryStatistics summary = Arrays.stream(values).summaryStatistics();
        double error = values.length > 1 ? (summary.getMax() - summary.getMin()) / 2 : Double.NaN;
        return new Repeated(summary.getAverage(), error);
    }

    /** Whether there is an error. */
    boolean hasError() {
        return !Double.isNaN(error);
    }

    /** The mean and, if there is one, the error, both in the same format. */
    String text(String format) {
        String text = String.format(Locale.ROOT, format, mean);
        return hasError() ? text + " ± " + String.format(Locale.ROOT, format, error) : text;
    }
}

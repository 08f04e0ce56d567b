package org.qirtas.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qirtas.bench.search.SampledQuery;
import org.qirtas.bench.search.SearchRival;
import org.qirtas.bench.search.Searcher;

/**
 * Times of one operation. Rounds of all rivals alternate, which spreads other load of the machine over all. The time of
 * a query is the median of its rounds.
 */
final class SearchTimes {

    private static final double MICRO = 1e3;
    private static final double PERCENTILE = 0.99;

    /** A rival whose first round takes longer has few rounds. */
    private static final double SLOW_NANOS = 3e8;

    private static final int FEW = 2;

    private final SearchOperation operation;
    private final List<SampledQuery> queries;
    private final int rounds;
    private final double warmNanos;

    /** Nanoseconds of each query, ascending. */
    private final Map<SearchRival, double[]> nanos = new EnumMap<>(SearchRival.class);

    /** Times of an operation. Every rival warms up for the given time, with one round at least. */
    SearchTimes(SearchOperation operation, List<SampledQuery> queries, int rounds, double warmNanos) {
        this.operation = operation;
        this.queries = queries;
        this.rounds = rounds;
        this.warmNanos = warmNanos;
    }

    /** Measures all rivals that can answer. */
    void measure(Map<SearchRival, Searcher> rivals) throws IOException {
        Map<SearchRival, double[][]> times = new EnumMap<>(SearchRival.class);
        for (Map.Entry<SearchRival, Searcher> rival : rivals.entrySet()) {
            if (rival.getKey().canAnswer(operation.kind())) {
                boolean isSlow = warm(rival.getValue());
                times.put(rival.getKey(), new double[queries.size()][isSlow ? Math.min(FEW, rounds) : rounds]);
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<SearchRival, double[][]> rival : times.entrySet()) {
                if (round < rival.getValue()[0].length) {
                    round(Objects.requireNonNull(rivals.get(rival.getKey())), rival.getValue(), round);
                }
            }
        }
        times.forEach((name, measured) -> nanos.put(
                name,
                Arrays.stream(measured)
                        .mapToDouble(SearchTimes::median)
                        .sorted()
                        .toArray()));
    }

    /** Asks until the rival is warm. Returns whether it is slow. */
    private boolean warm(Searcher searcher) throws IOException {
        double[][] unused = new double[queries.size()][1];
        double first = round(searcher, unused, 0);
        for (double all = first; all < warmNanos; all += round(searcher, unused, 0)) {}
        return first > SLOW_NANOS;
    }

    private double round(Searcher searcher, double[][] measured, int round) throws IOException {
        double all = 0;
        for (int i = 0; i < queries.size(); i++) {
            long start = System.nanoTime();
            if (operation.task().ask(searcher, queries.get(i), operation.dates()) < 0) {
                throw new IOException(operation.name());
            }
            measured[i][round] = System.nanoTime() - start;
            all += measured[i][round];
        }
        return all;
    }

    /** The median, of two the shorter. */
    private static double median(double[] rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }

    /** A row of the table. */
    String row(List<SearchRival> rivals) {
        StringBuilder row = new StringBuilder("| " + operation.kind().label() + ", " + operation.name() + " |");
        rivals.forEach(rival -> row.append(cell(rival)));
        SearchRival lucene = operation.kind().isPhrase() ? SearchRival.LUCENE_POSITIONS : SearchRival.LUCENE;
        return row.append(ratio(nanos.get(SearchRival.FULL), nanos.get(lucene))).toString();
    }

    private String cell(SearchRival rival) {
        double[] times = nanos.get(rival);
        if (times == null) {
            return "  |";
        }
        return String.format(
                Locale.ROOT, " %s (%s) |", micros(mean(times)), micros(times[(int) (PERCENTILE * times.length)]));
    }

    private static String ratio(double @Nullable [] full, double @Nullable [] lucene) {
        return full == null || lucene == null
                ? "  |"
                : String.format(Locale.ROOT, " %.2f |", mean(full) / mean(lucene));
    }

    private static String micros(double nanos) {
        double micros = nanos / MICRO;
        return String.format(Locale.ROOT, micros < 100 ? "%.1f" : "%,.0f", micros);
    }

    private static double mean(double[] times) {
        return Arrays.stream(times).average().orElse(0);
    }
}

package org.qirtas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.qirtas.Archive;
import org.qirtas.bench.search.SampledQuery;
import org.qirtas.bench.search.SearchRival;
import org.qirtas.bench.search.Searcher;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Compares searches of an archive, without and with search indexes, with Lucene, in tables on standard output.
 *
 * <pre>{@code
 * java -Xmx2g -cp bench/target/benchmarks.jar org.qirtas.bench.SearchComparison news.qrt
 * }</pre>
 */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "search-comparison",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a search index of each kind from the same articles with one thread, checks that all of them find the "
                    + "same articles, and measures queries that are drawn from the texts.",
            "Times are microseconds: the mean of all queries of a kind and, in parentheses, their 99th percentile."
        })
public final class SearchComparison implements Callable<Integer> {

    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;
    private static final double MILLI = 1e6;
    private static final double MICRO = 1e3;
    private static final int OPENS = 50;

    private static final String BUILDS = """
            | | index, bytes | of the archive | build, s | heap, MB | open, µs |
            | --- | ---: | ---: | ---: | ---: | ---: |
            """;

    @Parameters(paramLabel = "CORPUS", description = "JSON Lines, a folder, an archive, or 'seeds'.")
    private String corpus;

    @Option(
            names = "--rivals",
            split = ",",
            paramLabel = "RIVAL",
            description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<SearchRival> rivals = List.of(SearchRival.values());

    @Option(names = "--queries", paramLabel = "N", description = "Queries of each kind; 50 by default.")
    private int queries = 50;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Rounds that count; 11 by default. With 0 no search is timed.")
    private int rounds = 11;

    @Option(
            names = "--warm",
            paramLabel = "MS",
            description = "Time for which each rival warms up before each row; 300 ms by default.")
    private int warm = 300;

    private SearchComparison() {}

    /**
     * Measures and ends the Java machine.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new SearchComparison())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    /** The work of the command. Returns 1 if the rivals do not agree. */
    @Override
    public Integer call() throws IOException {
        List<SearchRival> ordered = rivals.stream().distinct().sorted().toList();
        try (SearchRivals built = SearchRivals.of(corpus, queries)) {
            System.out.print(BUILDS);
            for (SearchRival rival : ordered) {
                System.out.print(build(built, rival));
            }
            Map<SearchRival, Searcher> open = built.open(ordered);
            boolean isSame = agree(built, open);
            if (rounds > 0) {
                measure(built, open);
            }
            for (Searcher searcher : open.values()) {
                searcher.close();
            }
            return isSame ? 0 : 1;
        }
    }

    private static String build(SearchRivals built, SearchRival rival) throws IOException {
        double seconds;
        double heap;
        try (HeapPeak peak = new HeapPeak()) {
            long start = System.nanoTime();
            built.build(rival);
            seconds = (System.nanoTime() - start) / NANOS;
            heap = peak.bytes() / MEGA;
        }
        long bytes = built.bytes(rival);
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f %% | %.2f | %.0f | %.1f |%n",
                rival.label(),
                bytes,
                100.0 * bytes / Files.size(built.archive()),
                seconds,
                heap,
                openMicros(built, rival));
    }

    /** The mean of opening, in the second half of all times. Closing is not measured: Lucene yields the processor. */
    private static double openMicros(SearchRivals built, SearchRival rival) throws IOException {
        double nanos = 0;
        for (int i = -OPENS; i < OPENS; i++) {
            long start = System.nanoTime();
            Searcher searcher = built.open(rival);
            nanos += i < 0 ? 0 : System.nanoTime() - start;
            searcher.close();
        }
        return nanos / OPENS / MICRO;
    }

    private static boolean agree(SearchRivals built, Map<SearchRival, Searcher> open) throws IOException {
        try (Archive archive = Archive.open(built.archive())) {
            SearchAgreement agreement = new SearchAgreement(archive, open);
            for (List<SampledQuery> asked : built.queries().values()) {
                agreement.compare(asked, built.month());
            }
            System.out.print("\n" + agreement + "\n\n");
            return agreement.differences() == 0;
        }
    }

    private void measure(SearchRivals built, Map<SearchRival, Searcher> open) throws IOException {
        List<SearchRival> ordered = List.copyOf(open.keySet());
        String names = ordered.stream().map(SearchRival::label).collect(Collectors.joining(" | "));
        System.out.print(
                "| query | " + names + " | full ÷ Lucene |\n| --- |" + " ---: |".repeat(ordered.size() + 1) + "\n");
        for (SearchOperation operation : SearchOperation.all(built.month())) {
            List<SampledQuery> asked = built.queries().getOrDefault(operation.kind(), List.of());
            if (!asked.isEmpty()) {
                SearchTimes times = new SearchTimes(operation, asked, rounds, warm * MILLI);
                times.measure(open);
                System.out.println(times.row(ordered));
            }
        }
    }
}

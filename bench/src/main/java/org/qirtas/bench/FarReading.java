package org.qirtas.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import org.qirtas.Archive;
import org.qirtas.ArticleFilter;
import org.qirtas.http.HttpOptions;
import org.qirtas.http.HttpSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Shows what it costs to read an archive from a server far away, in a table on standard output.
 *
 * <pre>{@code
 * java -cp bench/target/benchmarks.jar org.qirtas.bench.FarReading balanced.qrt dense.qrt
 * }</pre>
 */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "far",
        mixinStandardHelpOptions = true,
        description = {
            "Serves archives on this machine with a delay of each answer, reads them over HTTP, and prints requests, "
                    + "bytes and time of each step as a Markdown table."
        })
public final class FarReading implements Callable<Integer> {

    private static final int FURTHER = 50;
    private static final double MILLI = 1e6;
    private static final long SEED = 1;
    private static final int GAP = 256 << 10;

    @Parameters(arity = "1..*", paramLabel = "ARCHIVE", description = "Archives.")
    private List<Path> archives;

    @Option(names = "--delay", paramLabel = "MS", description = "Delay of each answer; 30 ms by default.")
    private int delay = 30;

    @Option(names = "--gap", paramLabel = "BYTES", description = "Maximum gap of ranges that are read at once.")
    private int gap = GAP;

    @Option(names = "--months", description = "List the headlines of each month instead.")
    private boolean months;

    @Option(names = "--search", paramLabel = "QUERY", description = "Search for this instead; may be repeated.")
    private List<String> queries = List.of();

    private FarReading() {}

    /**
     * Measures and ends the Java machine.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new FarReading()).execute(args);
    }

    /** The work of the command. */
    @Override
    public Integer call() throws IOException {
        HttpOptions options = HttpOptions.DEFAULT.withGap(gap);
        if (months) {
            System.out.print(FarMonths.HEAD);
        } else if (!queries.isEmpty()) {
            System.out.print(FarSearches.HEAD);
        }
        for (Path file : archives) {
            try (DelayingServer server = new DelayingServer(file, delay)) {
                read(file, server, options);
            }
        }
        return 0;
    }

    private void read(Path file, DelayingServer server, HttpOptions options) throws IOException {
        if (months) {
            System.out.print(new FarMonths().row(file, server, options));
        } else if (queries.isEmpty()) {
            System.out.println(
                    "\n| " + file.getFileName() + " | requests | bytes | ms |\n| --- | ---: | ---: | ---: |");
            walk(file, server, options);
        } else {
            for (String query : queries) {
                System.out.print(new FarSearches(server, options).rows(query));
            }
        }
    }

    /** Where a walk stands. */
    private static final class Steps {
        private final HttpSource source;
        private long requests;
        private long bytes;
        private long start = System.nanoTime();

        Steps(HttpSource source) {
            this.source = source;
        }

        /** Prints a row about what has been read since the row before. */
        void row(String what) {
            long end = System.nanoTime();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %,.0f |\n",
                    what,
                    source.requests() - requests,
                    source.bytes() - bytes,
                    (end - start) / MILLI);
            requests = source.requests();
            bytes = source.bytes();
            start = System.nanoTime();
        }
    }

    private static void walk(Path file, DelayingServer server, HttpOptions options) throws IOException {
        List<String> keys = keys(file);
        ArticleFilter month = month(file);
        long started = System.nanoTime();
        HttpSource source = HttpSource.open(server.address(), options);
        Steps steps = new Steps(source);
        steps.start = started;
        try (Archive archive = Archive.open(source, source.name())) {
            steps.row("open");
            archive.get(keys.get(0));
            steps.row("first article");
            for (String key : keys.subList(1, 1 + FURTHER)) {
                archive.get(key);
            }
            steps.row(FURTHER + " further articles, one by one");
            archive.getAll(keys.subList(1 + FURTHER, 1 + 2 * FURTHER));
            steps.row(FURTHER + " further articles, at once");
            archive.get("no such article");
            steps.row("an article that is not there");
            long count = archive.count(month);
            steps.row("count of a month (" + count + ")");
            archive.headlines(month).forEach(headline -> {});
            steps.row("headlines of that month");
        }
    }

    /** Keys of articles at random. */
    private static List<String> keys(Path file) throws IOException {
        List<String> keys = new ArrayList<>();
        Random random = new Random(SEED);
        try (Archive archive = Archive.open(file)) {
            for (int i = 0; i < 1 + 2 * FURTHER; i++) {
                keys.add(archive.headline(random.nextInt((int) archive.size())).key());
            }
        }
        return keys;
    }

    /** The month in the middle of those that have articles. */
    private static ArticleFilter month(Path file) throws IOException {
        List<YearMonth> months = FarMonths.of(file);
        return months.isEmpty() ? ArticleFilter.ALL : FarMonths.filter(months.get(months.size() / 2));
    }
}

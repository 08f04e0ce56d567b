package org.qirtas.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.qirtas.Archive;
import org.qirtas.Profile;
import org.qirtas.WriterOptions;
import org.qirtas.bench.synthetic.SyntheticArticles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Compares reading a file through channels with reading it mapped, in a table on standard output.
 *
 * <pre>{@code
 * java -Xmx2g -cp bench/target/benchmarks.jar org.qirtas.bench.AccessComparison news.jsonl.zst --articles 150000
 * }</pre>
 */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "access-comparison",
        mixinStandardHelpOptions = true,
        description = "Packs a corpus, and synthetic articles made from it. Articles that do not fit into the "
                + "dictionary have frames. Then reads both archives through channels and mapped. Rounds of "
                + "the two alternate, which spreads other load of the machine over both; the ratio is the median of "
                + "the pairs.")
public final class AccessComparison implements Callable<Integer> {

    private static final double MICRO = 1e3;
    private static final long SEED = 1;

    /** Rounds that warm up. */
    private static final int WARM = 4;

    @Parameters(paramLabel = "CORPUS", description = "JSON Lines, a folder, an archive, or 'seeds'.")
    private String corpus;

    @Option(names = "--articles", paramLabel = "N", description = "Synthetic articles; none by default.")
    private int articles;

    @Option(names = "--rounds", paramLabel = "N", description = "Pairs of rounds that count; 21 by default.")
    private int rounds = 21;

    private AccessComparison() {}

    /**
     * Measures and ends the Java machine.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new AccessComparison()).execute(args);
    }

    /** The work of the command. */
    @Override
    public Integer call() throws IOException {
        System.out.print(
                "| articles | Java | | channel, µs | mapped, µs | ratio |\n| ---: | ---: | --- | ---: | ---: | ---: |\n");
        compare(corpus);
        if (articles > 0) {
            try (TemporaryFolder folder = TemporaryFolder.create()) {
                compare(synthetic(folder.archive()));
            }
        }
        return 0;
    }

    private String synthetic(Path file) throws IOException {
        SyntheticArticles source = new SyntheticArticles(SEED, articles);
        new ArticleSource(corpus).read(source::add);
        new ScaleArchive(file, articles).pack(source, WriterOptions.DEFAULT);
        return file.toString();
    }

    private void compare(String articleSource) throws IOException {
        Corpus opened = new Corpus();
        opened.corpus = articleSource;
        opened.profile = Profile.BALANCED;
        opened.open();
        try (Archive channel = Access.CHANNEL.open(opened.file);
                Archive mapped = Access.MAPPED.open(opened.file)) {
            for (AccessOperation operation : AccessOperation.of(opened)) {
                System.out.print(row(operation, channel, mapped));
            }
        } finally {
            opened.close();
        }
    }

    private String row(AccessOperation operation, Archive channel, Archive mapped) throws IOException {
        double[] ofChannel = new double[rounds];
        double[] ofMapped = new double[rounds];
        double[] ratios = new double[rounds];
        for (int round = -WARM; round < rounds; round++) {
            boolean mappedFirst = (round & 1) == 0;
            double before = mappedFirst ? micros(operation, mapped, Access.MAPPED) : 0;
            double between = micros(operation, channel, Access.CHANNEL);
            double after = mappedFirst ? before : micros(operation, mapped, Access.MAPPED);
            if (round >= 0) {
                ofChannel[round] = between;
                ofMapped[round] = after;
                ratios[round] = between / after;
            }
        }
        return String.format(
                Locale.ROOT,
                "| %,d | %s | %s | %.2f | %.2f | %.3f |%n",
                channel.size(),
                System.getProperty("java.specification.version"),
                operation.name(),
                median(ofChannel),
                median(ofMapped),
                median(ratios));
    }

    private static double micros(AccessOperation operation, Archive archive, Access access) throws IOException {
        long start = System.nanoTime();
        if (operation.task().run(archive, access) < 0) {
            throw new IOException(operation.name());
        }
        return (System.nanoTime() - start) / MICRO / operation.times();
    }

    private static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

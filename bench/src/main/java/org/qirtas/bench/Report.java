package org.qirtas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qirtas.bench.report.Footprint;
import org.qirtas.bench.report.ReportFigures;
import org.qirtas.bench.report.ReportFiles;
import org.qirtas.bench.report.SolidFigures;
import org.qirtas.bench.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Builds every store from the same articles, measures all of them in one run and writes a table, JSON and a plot.
 *
 * <pre>{@code
 * java -Xmx2g -cp bench/target/benchmarks.jar org.qirtas.bench.Report news.jsonl.zst -o report
 * java -Xmx2g -cp bench/target/benchmarks.jar org.qirtas.bench.Report arabic.jsonl.zst english.jsonl.zst -o reports
 * java -Xmx2g -cp bench/target/benchmarks.jar org.qirtas.bench.Report news.jsonl.zst --articles 100000 -o large
 * }</pre>
 */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Builds every store from the same articles, measures size and speed of all in one run, and writes "
                    + "report.md, report.json, report.svg and report.png.",
            "The articles are held in memory while stores are built, and by the Java machines that measure, which have "
                    + "2 GB of heap: enough for 400 MB of them."
        })
public final class Report implements Callable<Integer> {

    @Parameters(
            paramLabel = "CORPUS",
            arity = "1..*",
            description = "A JSON Lines file (.jsonl, .jsonl.gz, .jsonl.zst), a folder of such files, which are one "
                    + "corpus, an archive (.qrt), or 'seeds' for the sample news. Several are measured one after "
                    + "another, and each has its files in a folder of its name in DIR.")
    private List<String> corpora;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The output folder; 'report' by default.")
    private Path output = Path.of("report");

    @Option(
            names = "--articles",
            paramLabel = "N",
            description = "Measure N articles that consist of pieces of the corpus, and not its own: any number, so "
                    + "that a dictionary has only a part of them.")
    private long articles;

    @Option(
            names = "--stores",
            split = ",",
            paramLabel = "STORE",
            description = "Only these stores: ${COMPLETION-CANDIDATES}.")
    private List<Store> stores = List.of(Store.values());

    @Option(names = "--quick", description = "Measure only briefly, to see that everything works.")
    private boolean quick;

    @Option(
            names = "--no-solid",
            description =
                    "Do not compress the articles with zstd, brotli, xz, 7z, bzip3, bsc and kanzi, of which those are "
                            + "used that are installed.")
    private boolean noSolid;

    @Option(names = "--keep", description = "Keep the stores in the folder 'stores' of DIR.")
    private boolean keep;

    @Option(
            names = "--forks",
            paramLabel = "N",
            description =
                    "Java machines for each time, one after another: 3 by default, 1 with --quick; 0 measures in this one.")
    private @Nullable Integer forks;

    private Report() {}

    /**
     * Writes a report and ends the Java machine.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        System.setProperty("java.awt.headless", "true");
        return new CommandLine(new Report())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    /** The work of the command. */
    @Override
    public Integer call() throws IOException {
        if (corpora.stream().map(Report::name).distinct().count() < corpora.size()) {
            System.err.println("each corpus needs a name of its own");
            return CommandLine.ExitCode.USAGE;
        }
        for (String corpus : corpora) {
            report(corpus, corpora.size() == 1 ? output : output.resolve(name(corpus)));
        }
        return CommandLine.ExitCode.OK;
    }

    private void report(String corpus, Path target) throws IOException {
        TemporaryFolder built = new TemporaryFolder(target.resolve("stores"));
        if (Files.exists(built.path())) {
            built.close();
        }
        Files.createDirectories(built.path());
        ReportFigures figures = measure(corpus, built.path(), target.resolve("jmh.txt"));
        if (!keep) {
            built.close();
        }
        ReportFiles.write(figures, target);
        System.err.println(target.resolve("report.md"));
    }

    /** The name of the file, up to its first dot. */
    private static String name(String corpus) {
        String file = fileName(corpus);
        int dot = file.indexOf('.', 1);
        return dot < 0 ? file : file.substring(0, dot);
    }

    private static String fileName(String corpus) {
        return Path.of(corpus).toAbsolutePath().normalize().getFileName().toString();
    }

    private StoreCorpus read(String corpus) throws IOException {
        return articles > 0 ? StoreCorpus.synthetic(corpus, articles) : StoreCorpus.read(corpus);
    }

    private ReportFigures measure(String corpus, Path folder, Path log) throws IOException {
        List<Store> ordered = stores.stream().distinct().sorted().toList();
        StoreBuilds built = StoreBuilds.build(read(corpus), folder, ordered);
        Map<Store, Footprint> footprints = new EnumMap<>(Store.class);
        for (Store store : ordered) {
            footprints.put(store, StoreFootprint.of(store, folder.resolve(store.name()), built.keys(), forks()));
        }
        Path jsonLines = built.jsonLines(folder);
        StoreMeasurements measured = StoreMeasurements.run(built.archive(), folder, ordered, quick, forks(), log);
        return new ReportFigures(
                articles > 0 ? "pieces of " + fileName(corpus) : fileName(corpus),
                built.articles(),
                built.textBytes(),
                machine(),
                forks(),
                measured.floor(),
                measured.floorScanMillis(),
                built.stores().stream()
                        .map(build -> measured.figures(build, Objects.requireNonNull(footprints.get(build.store()))))
                        .toList(),
                Files.size(jsonLines),
                noSolid ? List.of() : solid(jsonLines, folder));
    }

    private int forks() {
        return forks == null ? quick ? 1 : 3 : forks;
    }

    private static List<SolidFigures> solid(Path jsonLines, Path folder) throws IOException {
        List<SolidFigures> figures = new ArrayList<>();
        for (SolidProgram program : SolidProgram.found()) {
            System.err.println(program.label());
            figures.add(new SolidFigures(program.label(), program.compress(jsonLines, folder)));
        }
        return figures;
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "Java %s, %s %s, %d processors",
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }
}

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
 * }</pre>
 */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Builds every store from the same articles, measures size and speed of all in one run, and writes "
                    + "report.md, report.json, report.svg and report.png.",
            "The articles are held in memory while stores are built: 2 GB of heap are enough for 100 MB of them."
        })
public final class Report implements Callable<Integer> {

    @Parameters(
            paramLabel = "CORPUS",
            description = "A JSON Lines file (.jsonl, .jsonl.gz, .jsonl.zst), a folder, an archive (.qrt), or 'seeds' "
                    + "for the sample news.")
    private String corpus;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The output folder; 'report' by default.")
    private Path output = Path.of("report");

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
            description = "Java machines for each time, one after another: 3 by default, 1 with --quick; 0 measures in this one.")
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
        List<Store> ordered = stores.stream().distinct().sorted().toList();
        TemporaryFolder built = new TemporaryFolder(output.resolve("stores"));
        if (Files.exists(built.path())) {
            built.close();
        }
        Files.createDirectories(built.path());
        ReportFigures figures = measure(built.path(), ordered);
        if (!keep) {
            built.close();
        }
        ReportFiles.write(figures, output);
        System.err.println(output.resolve("report.md"));
        return 0;
    }

    private ReportFigures measure(Path folder, List<Store> ordered) throws IOException {
        StoreBuilds built = StoreBuilds.build(corpus, folder, ordered);
        Map<Store, Footprint> footprints = new EnumMap<>(Store.class);
        for (Store store : ordered) {
            footprints.put(store, StoreFootprint.of(store, folder.resolve(store.name()), built.keys(), forks()));
        }
        Path jsonLines = built.jsonLines(folder);
        StoreMeasurements measured = StoreMeasurements.run(built.archive(), folder, ordered, quick, forks());
        return new ReportFigures(
                Path.of(corpus).getFileName().toString(),
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

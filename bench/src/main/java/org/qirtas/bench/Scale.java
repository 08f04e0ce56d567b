package org.qirtas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archive;
import org.qirtas.ArticleFilter;
import org.qirtas.Profile;
import org.qirtas.WriterOptions;
import org.qirtas.bench.synthetic.SyntheticArticles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Shows how the cost of an archive grows with its articles, in a table on standard output.
 *
 * <pre>{@code
 * java -Xmx2g -cp bench/target/benchmarks.jar org.qirtas.bench.Scale news.jsonl.zst --articles 31000,310000,3100000
 * }</pre>
 */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description = {
            "Packs archives of synthetic articles, made from pieces of a corpus during packing, and prints as a "
                    + "Markdown table the cost of writing and reading them.",
            "2 GB of heap (-Xmx2g) are enough for a corpus of 100 MB and any number of articles."
        })
public final class Scale implements Callable<Integer> {

    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;
    private static final double MICRO = 1e3;
    private static final long SEED = 1;

    private static final String HEAD = """
            | articles | file, bytes | bytes an article | of it index | pack, s | heap to pack, MB | open, µs | get, µs | miss, ns | a month, ms (articles) | a source, ms (articles) |
            | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """;

    @Parameters(paramLabel = "CORPUS", description = "JSON Lines, a folder, an archive, or 'seeds'.")
    private String corpus;

    @Option(
            names = "--articles",
            split = ",",
            required = true,
            paramLabel = "N",
            description = "Numbers of articles, each in turn.")
    private List<Integer> articles;

    @Option(names = "--profile", description = "${COMPLETION-CANDIDATES}; BALANCED by default.")
    private Profile profile = Profile.BALANCED;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that compress; 1 by default.")
    private int threads = 1;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Folder in which archives are packed and kept; by default they are deleted.")
    private @Nullable Path folder;

    private Scale() {}

    /**
     * Measures and ends the Java machine.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new Scale())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    /** The work of the command. */
    @Override
    public Integer call() throws IOException {
        System.out.print(HEAD);
        for (int count : articles) {
            if (folder != null) {
                System.out.print(row(new ScaleArchive(folder.resolve(count + ".qrt"), count)));
            } else {
                try (TemporaryFolder temporary = TemporaryFolder.create()) {
                    System.out.print(row(new ScaleArchive(temporary.archive(), count)));
                }
            }
        }
        return 0;
    }

    private String row(ScaleArchive target) throws IOException {
        double packNanos;
        long heap;
        SyntheticArticles source = new SyntheticArticles(SEED, target.articles());
        new ArticleSource(corpus).read(source::add);
        try (HeapPeak peak = new HeapPeak()) {
            packNanos = target.pack(
                    source, WriterOptions.DEFAULT.withProfile(profile).withThreads(threads));
            heap = peak.bytes();
        }
        long bytes = Files.size(target.file());
        try (Archive archive = Archive.open(target.file())) {
            return String.format(
                    Locale.ROOT,
                    "| %,d | %,d | %.1f | %.2f | %.1f | %.0f | %.0f | %.2f | %.0f | %s | %s |\n",
                    target.articles(),
                    bytes,
                    (double) bytes / target.articles(),
                    (double) ScaleArchive.indexBytes(archive.info()) / target.articles(),
                    packNanos / NANOS,
                    heap / MEGA,
                    target.openNanos() / MICRO,
                    target.getNanos(archive) / MICRO,
                    target.missNanos(archive),
                    filter(archive, ScaleArchive.month()),
                    filter(archive, source(archive)));
        }
    }

    /** The source of the first article. */
    private static ArticleFilter source(Archive archive) throws IOException {
        String source = archive.headline(0).source();
        return source == null ? ArticleFilter.ALL : ArticleFilter.ALL.withSources(source);
    }

    private static String filter(Archive archive, ArticleFilter filter) throws IOException {
        return String.format(
                Locale.ROOT,
                "%.1f (%,d)",
                ScaleArchive.filterNanos(archive, filter) / MEGA,
                archive.headlines(filter).count());
    }
}

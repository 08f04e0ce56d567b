package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.Profile;
import org.qirtas.TargetFile;
import org.qirtas.WriterOptions;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qirtas pack}: writes an archive. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Packs news articles into a new archive.",
            "An INPUT is a page (.txt), JSON Lines (.jsonl, .ndjson, .jsonlines, .jl), either of them compressed or not "
                    + "(.gz, .zst), a folder of these, or '-' for JSON Lines on standard input, compressed or not.",
            "Links are followed. Other files in a folder are left out, and counted in the summary.",
            "Input that is not an article ends the run with a message that names file and line. The archive appears "
                    + "under its name only when it is complete.",
            "The summary counts input bytes after decompression; its ratio is bytes out divided by bytes in."
        },
        footer = {
            "",
            "Examples:",
            "  qirtas pack pages/ -o news.qrt",
            "  qirtas pack 2021.jsonl.gz 2022.jsonl.zst -o news.qrt --profile dense",
            "  curl http://example.org/big.jsonl.gz | qirtas pack - -o news.qrt --skip-bad rejects.jsonl"
        })
final class PackCommand implements Callable<Integer> {
    private static final int MAX_THREADS = 256;

    /** A link to the file from which standard input is redirected, on systems that have it. */
    private static final Path REDIRECTED = Path.of("/dev/stdin");

    private static final int NAMES = 5;
    private static final double MILLIS = 1000.0;

    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "The inputs, in this order.")
    private List<Path> inputs;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The archive to write.")
    private Path output;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = "fast packs fastest, dense gives the smallest file, remote one to read through"
                    + " the web, balanced is the default.")
    private Profile profile = Profile.BALANCED;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Number of threads that compress, 1 to 256; one for each processor by default. "
                    + "The archive does not depend on it.")
    private int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());

    @Mixin
    private ParityOption parity;

    @Option(
            names = "--sign",
            paramLabel = "KEY",
            description = "Sign the archive with the private Ed25519 key of this PEM file.")
    private @Nullable Path signingKey;

    @Option(names = "--force", description = "Replace FILE, and REJECTS, if they exist.")
    private boolean force;

    @Option(
            names = "--skip-bad",
            paramLabel = "REJECTS",
            description =
                    "Skip lines that are not articles, and write them unchanged to this file; skip bad pages as well, "
                            + "and report them on standard error. Two errors still end the run, because the file cannot "
                            + "keep them: a line of more than 64 MiB, and a damaged or truncated compressed file.")
    private @Nullable Path rejected;

    @Option(names = "--no-original", description = "Do not keep the bytes of pages.")
    private boolean noOriginal;

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    private final UnknownDates unknownDates = new UnknownDates();

    PackCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        checkUsage();
        RunFiles files = new RunFiles(spec)
                .writes("the archive", output)
                .writes("the rejects", rejected)
                .reads(signingKey);
        for (Path input : inputs) {
            files.reads(input.equals(Inputs.STANDARD_INPUT) ? REDIRECTED : input);
        }
        PackSummary summary = pack(files);
        if (json) {
            JsonLine.print(streams.out(), summary::write);
        } else {
            summary.print(streams);
        }
        return 0;
    }

    private void checkUsage() {
        if (threads < 1 || threads > MAX_THREADS) {
            throw new ParameterException(
                    spec.commandLine(), "--threads must be 1 to " + MAX_THREADS + ", not " + threads);
        }
        parity.percent();
        if (Collections.frequency(inputs, Inputs.STANDARD_INPUT) > 1) {
            throw new ParameterException(spec.commandLine(), "standard input can be read only once; give '-' once");
        }
    }

    private PackSummary pack(RunFiles files) throws IOException {
        try (Inputs articles = Inputs.open(inputs, streams.in(), new IngestOptions(!noOriginal))) {
            files.reads(articles::reads);
            TargetFile.check(output, force);
            for (Path left : Archives.findUnfinished(output)) {
                Interruption.tell(streams, left);
            }
            return pack(articles);
        }
    }

    private PackSummary pack(Inputs articles) throws IOException {
        long start = System.nanoTime();
        try (Rejects rejects = rejected == null ? null : Rejects.create(rejected, force);
                WritingProgress progress = new WritingProgress(streams);
                ArchiveWriter writer = ArchiveWriter.create(output, options(progress))) {
            read(articles, rejects, writer, progress);
            requireArticles(articles, rejects, writer);
            writer.finish();
            progress.end();
            if (rejects != null) {
                rejects.publish(streams);
            }
            double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / MILLIS;
            long bytesOut = Files.size(output);
            return new PackSummary(
                    output,
                    writer.size(),
                    articles.contentBytesRead(),
                    bytesOut,
                    seconds,
                    unknownDates,
                    articles.leftOut(),
                    rejects);
        }
    }

    /** Refuses to make an empty archive, and gives the reason why there is no article. */
    private void requireArticles(Inputs articles, @Nullable Rejects rejects, ArchiveWriter writer) throws IOException {
        if (writer.size() > 0) {
            return;
        }
        if (rejects != null) {
            rejects.tell(streams);
        }
        String names = inputs.stream().limit(NAMES).map(Path::toString).collect(Collectors.joining(", "));
        String leftOut = articles.leftOut().sentence();
        throw new IOException("no article in " + names + (inputs.size() > NAMES ? ", …" : "") + "; nothing was written"
                + (leftOut.isEmpty() ? "" : "; left out: " + leftOut));
    }

    private WriterOptions options(WritingProgress progress) throws IOException {
        WriterOptions options = WriterOptions.DEFAULT
                .withProfile(profile)
                .withThreads(threads)
                .withParity(parity.percent())
                .withOverwrite(force)
                .withProgress(progress);
        return signingKey == null ? options : options.withSigningKey(PemKey.readPrivate(signingKey));
    }

    private void read(Inputs articles, @Nullable Rejects rejects, ArchiveWriter writer, WritingProgress progress)
            throws IOException {
        long total = articles.totalBytes().orElse(Progress.UNKNOWN);
        try (Progress reading = progress.beside(Progress.bytes(streams, "Reading", total))) {
            while (addNext(articles, rejects, writer)) {
                reading.at(articles.bytesRead());
            }
        }
    }

    /** Whether there was an article, good or bad. */
    private boolean addNext(Inputs articles, @Nullable Rejects rejects, ArchiveWriter writer) throws IOException {
        try {
            Optional<Article> article = articles.next();
            if (article.isPresent()) {
                add(article.get(), articles, writer);
            }
            return article.isPresent();
        } catch (IngestException e) {
            if (rejects == null) {
                throw e;
            }
            rejects.add(e);
            return true;
        }
    }

    private void add(Article article, Inputs articles, ArchiveWriter writer) throws IOException {
        try {
            writer.add(article);
            unknownDates.count(article);
        } catch (IllegalArgumentException e) {
            throw articles.reject(String.valueOf(e.getMessage()));
        }
    }
}

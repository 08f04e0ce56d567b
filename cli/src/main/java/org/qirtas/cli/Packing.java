package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArchiveWriter;
import org.qirtas.ArticleSample;
import org.qirtas.Profile;
import org.qirtas.WriterOptions;
import org.qirtas.ingest.ArticleFormat;
import org.qirtas.ingest.ArticleInput;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The way from inputs to a writer, with its options. The commands that write articles share it. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class Packing {
    private static final int MAX_THREADS = 256;

    /** A link to the file from which standard input is redirected, on systems that have it. */
    private static final Path REDIRECTED = Path.of("/dev/stdin");

    private static final int NAMES = 5;
    private static final double MILLIS = 1000.0;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

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
                    + "What is written does not depend on it.")
    private int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());

    @Mixin
    private ParityOption parity;

    @Mixin
    private IndexOptions index;

    @Option(
            names = "--sign",
            paramLabel = "KEY",
            description = "Sign what is written with the private Ed25519 key of this PEM file.")
    private @Nullable Path signingKey;

    @Option(
            names = "--skip-bad",
            paramLabel = "REJECTS",
            description =
                    "Skip lines that are not articles, and write them unchanged to this file; skip bad pages and damaged "
                            + "articles of archives as well, and report them on standard error. Errors that the file cannot keep still end the run: "
                            + "a line of more than 64 MiB, and a damaged or truncated file.")
    private @Nullable Path rejected;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "Read all inputs as this format, whatever their content and names; "
                    + "'qirtas formats' lists the formats.")
    private @Nullable String format;

    @Mixin
    private RecordOptions records;

    @Mixin
    private DateOptions dates;

    @Mixin
    private DuplicateOptions duplicateOptions;

    @Mixin
    private Sampling sampling;

    @Option(
            names = "--no-original",
            description = "Do not keep the bytes of pages that are text, nor the originals of archives.")
    private boolean noOriginal;

    @Option(
            names = "--keep-html",
            description = "Keep the bytes of HTML pages too. They are much larger than the text.")
    private boolean keepHtml;

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    private final UnknownDates unknownDates = new UnknownDates();
    private final FieldTally fields = new FieldTally();

    /** Begins to write. */
    interface Beginning {
        ArchiveWriter begin(WriterOptions options) throws IOException;
    }

    /** What a command adds. */
    interface Check {
        void check() throws IOException;
    }

    /**
     * A run of a command.
     *
     * @param inputs the inputs
     * @param output the file that is written
     * @param force whether files that exist are replaced
     * @param check checks the output, after the inputs have been found and before any work is done
     * @param isLearning whether the writer has no other text models
     * @param beginning opens the writer
     */
    record Job(List<Path> inputs, Path output, boolean force, Check check, boolean isLearning, Beginning beginning) {}

    /** Writes the articles of the inputs, and prints a summary. */
    void run(Job job, Streams streams) throws IOException {
        checkUsage(job.inputs);
        RunFiles files = new RunFiles(spec)
                .writes("the archive", job.output)
                .writes("the rejects", rejected)
                .writes("the report", duplicateOptions.report())
                .reads(signingKey);
        for (Path input : job.inputs) {
            files.reads(input.equals(Inputs.STANDARD_INPUT) ? REDIRECTED : input);
        }
        PackSummary summary = pack(job, files, streams);
        if (json) {
            JsonLine.print(streams.out(), summary::write);
        } else {
            summary.print(streams);
        }
    }

    private void checkUsage(List<Path> inputs) {
        if (threads < 1 || threads > MAX_THREADS) {
            throw new ParameterException(
                    spec.commandLine(), "--threads must be 1 to " + MAX_THREADS + ", not " + threads);
        }
        parity.percent();
        duplicateOptions.check();
        checkFormat();
        if (Collections.frequency(inputs, Inputs.STANDARD_INPUT) > 1) {
            throw new ParameterException(spec.commandLine(), "standard input can be read only once; give '-' once");
        }
    }

    private void checkFormat() {
        if (format == null) {
            return;
        }
        List<String> formats =
                ArticleInput.formats().stream().map(ArticleFormat::name).toList();
        if (!formats.contains(format)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no format '" + format + "'; the formats are " + String.join(", ", formats));
        }
    }

    private IngestOptions ingestOptions() {
        IngestOptions kept = IngestOptions.DEFAULT.withKeepOriginal(!noOriginal).withKeepHtml(keepHtml);
        IngestOptions options = dates.in(records.in(kept));
        return format == null ? options : options.withFormat(format);
    }

    private PackSummary pack(Job job, RunFiles files, Streams streams) throws IOException {
        try (Inputs articles = Inputs.open(job.inputs, streams.in(), ingestOptions())) {
            files.reads(articles::reads);
            job.check.check();
            return pack(job, articles, streams);
        }
    }

    private PackSummary pack(Job job, Inputs articles, Streams streams) throws IOException {
        long start = System.nanoTime();
        try (Duplicates duplicates = duplicateOptions.begin(job.force).orElse(null);
                Rejects rejects = rejected == null ? null : Rejects.create(rejected, job.force);
                WritingProgress progress = new WritingProgress(streams);
                ArchiveWriter writer = job.beginning.begin(options(job, progress))) {
            long before = job.force || !Files.exists(job.output) ? 0 : Files.size(job.output);
            if (job.isLearning) {
                learn(job, writer, streams);
            }
            read(articles, rejects, adding(articles, writer, duplicates), progress, streams);
            requireArticles(job.inputs, articles, rejects, writer, streams);
            writer.finish();
            progress.end();
            if (rejects != null) {
                rejects.publish(streams);
            }
            if (duplicates != null) {
                duplicates.publish();
            }
            double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / MILLIS;
            return new PackSummary(
                    job.output,
                    writer.size(),
                    articles.contentBytesRead(),
                    Files.size(job.output) - before,
                    seconds,
                    unknownDates,
                    fields,
                    articles.notes(),
                    articles.leftOut(),
                    articles.articlesLeftOut(),
                    duplicates,
                    rejects);
        }
    }

    private void learn(Job job, ArchiveWriter writer, Streams streams) throws IOException {
        Optional<ArticleSample> sample = sampling.of(job.inputs, ingestOptions(), rejected != null, streams);
        if (sample.isPresent()) {
            writer.learn(sample.get());
        }
    }

    /** Refuses to write without articles, and gives the reason why there is none. */
    private static void requireArticles(
            List<Path> inputs, Inputs articles, @Nullable Rejects rejects, ArchiveWriter writer, Streams streams)
            throws IOException {
        if (writer.size() > 0) {
            return;
        }
        if (rejects != null) {
            rejects.tell(streams);
        }
        String names = inputs.stream().limit(NAMES).map(Path::toString).collect(Collectors.joining(", "));
        String leftOut = Stream.concat(
                        Stream.of(articles.leftOut().sentence()).filter(files -> !files.isEmpty()),
                        articles.articlesLeftOut().entrySet().stream()
                                .map(each -> each.getKey() + ": " + Amount.of(each.getValue())))
                .collect(Collectors.joining("; "));
        throw new IOException("no article in " + names + (inputs.size() > NAMES ? ", …" : "") + "; nothing was written"
                + (leftOut.isEmpty() ? "" : "; left out: " + leftOut));
    }

    private WriterOptions options(Job job, WritingProgress progress) throws IOException {
        WriterOptions options = WriterOptions.DEFAULT
                .withProfile(profile)
                .withThreads(threads)
                .withParity(parity.percent())
                .withOverwrite(job.force)
                .withProgress(progress);
        return index.in(PemKey.signing(options, signingKey));
    }

    private Duplicates.Adding adding(Inputs articles, ArchiveWriter writer, @Nullable Duplicates duplicates) {
        Duplicates.Adding adding = article -> {
            writer.add(article);
            unknownDates.count(article);
            fields.count(article, articles.preset().orElse(""));
        };
        return duplicates == null ? adding : article -> duplicates.add(article, adding);
    }

    private void read(
            Inputs articles,
            @Nullable Rejects rejects,
            Duplicates.Adding adding,
            WritingProgress progress,
            Streams streams)
            throws IOException {
        long total = articles.totalBytes().orElse(Progress.UNKNOWN);
        try (Progress reading = progress.beside(Progress.bytes(streams, "Reading", total))) {
            while (addNext(articles, rejects, adding)) {
                reading.at(articles.bytesRead());
            }
        }
    }

    /** Whether there was an article, good or bad. */
    private boolean addNext(Inputs articles, @Nullable Rejects rejects, Duplicates.Adding adding) throws IOException {
        try {
            return articles.passNext(adding);
        } catch (IngestException e) {
            if (rejects == null) {
                throw e;
            }
            rejects.add(e);
            return true;
        }
    }
}

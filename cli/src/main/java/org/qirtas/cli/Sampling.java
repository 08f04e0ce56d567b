package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.qirtas.Article;
import org.qirtas.ArticleSample;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import picocli.CommandLine.Option;

/** Reads large inputs once more before they are packed, so that a writer can learn from all of them. */
final class Sampling {

    /** With fewer bytes of content a writer keeps all articles to learn from. */
    private static final long MANY_BYTES = 120_000_000;

    /** Inputs of fewer bytes have less content, whatever their compression. */
    private static final long FEW_STORED_BYTES = 8_000_000;

    /** Bytes of content that tell how much of it all inputs have. */
    private static final long TELLING_BYTES = 8_000_000;

    @Option(
            names = "--one-pass",
            description = "Read the inputs once, and learn from the first articles of each language. Otherwise inputs "
                    + "of more than about 120 MB are read twice, and the archive is smaller if later articles differ "
                    + "from the first.")
    private boolean onePass;

    /** A sample of all articles of inputs, or nothing if a writer learns as much without it. */
    Optional<ArticleSample> of(List<Path> paths, IngestOptions options, Streams streams) throws IOException {
        if (onePass || !paths.stream().allMatch(Sampling::canBeReadAgain)) {
            return Optional.empty();
        }
        try (Inputs inputs = Inputs.open(paths, streams.in(), options)) {
            long stored = inputs.totalBytes().orElse(0);
            return stored < FEW_STORED_BYTES ? Optional.empty() : of(inputs, stored, streams);
        }
    }

    private static Optional<ArticleSample> of(Inputs inputs, long stored, Streams streams) throws IOException {
        ArticleSample sample = new ArticleSample();
        try (Progress progress = Progress.bytes(streams, "Sampling", stored)) {
            read(inputs, sample, TELLING_BYTES, progress);
            if (content(inputs, stored) < MANY_BYTES) {
                return Optional.empty();
            }
            read(inputs, sample, Long.MAX_VALUE, progress);
        }
        return Optional.of(sample);
    }

    private static void read(Inputs inputs, ArticleSample sample, long contentBytes, Progress progress)
            throws IOException {
        while (inputs.contentBytesRead() < contentBytes && addNext(inputs, sample)) {
            progress.at(inputs.bytesRead());
        }
    }

    /** How much content all inputs have if the rest is like the beginning. */
    private static double content(Inputs inputs, long stored) {
        return (double) stored * inputs.contentBytesRead() / Math.max(1, inputs.bytesRead());
    }

    private static boolean canBeReadAgain(Path path) {
        return Files.isRegularFile(path) || Files.isDirectory(path);
    }

    /** Whether there was an article, good or bad. What is wrong with it is told when it is packed. */
    private static boolean addNext(Inputs inputs, ArticleSample sample) throws IOException {
        try {
            Optional<Article> article = inputs.next();
            article.ifPresent(sample::add);
            return article.isPresent();
        } catch (IngestException | IllegalArgumentException e) {
            return true;
        }
    }
}

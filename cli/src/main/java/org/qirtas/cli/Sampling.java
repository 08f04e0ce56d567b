package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.qirtas.ArticleSample;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import picocli.CommandLine.Option;

/** Reads large inputs once more before they are packed, so that a writer can learn from all of them. */
final class Sampling {

    /** With fewer UTF-16 units a writer keeps all articles to learn from. */
    private static final long MANY_UNITS = 1 << 26;

    /** Inputs of fewer bytes are not looked at: hardly any have so much text. */
    private static final long FEW_BYTES = 8_000_000;

    /** UTF-16 units that tell how many of them all inputs have. */
    private static final long TELLING_UNITS = 1 << 22;

    @Option(
            names = "--one-pass",
            description = "Read the inputs once, and learn from the first articles of each language. Otherwise inputs "
                    + "of more than about 67 million characters are read twice, and the archive is smaller if later "
                    + "articles differ from the first.")
    private boolean onePass;

    /**
     * A sample of all articles of inputs, or nothing if a writer learns as much without it.
     *
     * @param isSkipping whether bad input is skipped; otherwise it ends the run
     */
    Optional<ArticleSample> of(List<Path> paths, IngestOptions options, boolean isSkipping, Streams streams)
            throws IOException {
        if (onePass || !paths.stream().allMatch(Sampling::canBeReadAgain)) {
            return Optional.empty();
        }
        try (Inputs inputs = Inputs.open(paths, streams.in(), options)) {
            long stored = inputs.totalBytes().orElse(0);
            return stored < FEW_BYTES ? Optional.empty() : of(inputs, stored, isSkipping, streams);
        }
    }

    private static boolean canBeReadAgain(Path path) {
        return !path.equals(Inputs.STANDARD_INPUT) && (Files.isRegularFile(path) || Files.isDirectory(path));
    }

    private static Optional<ArticleSample> of(Inputs inputs, long stored, boolean isSkipping, Streams streams)
            throws IOException {
        ArticleSample sample = new ArticleSample();
        try (Progress progress = Progress.bytes(streams, "Sampling", stored)) {
            read(inputs, sample, TELLING_UNITS, isSkipping, progress);
            double units = (double) stored * sample.addedUnits() / Math.max(1, inputs.bytesRead());
            if (units < MANY_UNITS) {
                return Optional.empty();
            }
            read(inputs, sample, Long.MAX_VALUE, isSkipping, progress);
        }
        return Optional.of(sample);
    }

    private static void read(Inputs inputs, ArticleSample sample, long units, boolean isSkipping, Progress progress)
            throws IOException {
        while (sample.addedUnits() < units && addNext(inputs, sample, isSkipping)) {
            progress.at(inputs.bytesRead());
        }
    }

    /** Whether there was an article, good or bad. What is skipped is told when articles are packed. */
    private static boolean addNext(Inputs inputs, ArticleSample sample, boolean isSkipping) throws IOException {
        try {
            return inputs.passNext(sample::add);
        } catch (IngestException e) {
            if (!isSkipping) {
                throw e;
            }
            Rejects.requireKept(e);
            return true;
        }
    }
}

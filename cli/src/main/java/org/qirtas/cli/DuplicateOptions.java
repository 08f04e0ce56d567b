package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qirtas.ingest.DuplicateFinder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options about articles that were there before. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DuplicateOptions {
    private static final double DEFAULT_THRESHOLD = 0.9;

    /** The part of the heap that remembered articles may take is 1 of this number. */
    private static final int PART_OF_HEAP = 4;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--report",
            paramLabel = "DUPS",
            description =
                    "Write a JSON object to this file for each article of this run that was there before in this run: exactly, "
                            + "or nearly by the words of its body.")
    private @Nullable Path report;

    @Option(
            names = "--near",
            paramLabel = "THRESHOLD",
            description = "The similarity from which articles are near duplicates, 0.5 to 1; 0.9 by default.")
    private @Nullable Double threshold;

    @Option(
            names = "--drop-duplicates",
            paramLabel = "exact|near",
            description =
                    "Leave out exact duplicates, whose whole content is equal, or near ones too. They are counted.")
    private @Nullable Dropped dropped;

    /** What is left out. */
    enum Dropped {
        exact,
        near
    }

    @Nullable
    Path report() {
        return report;
    }

    /** Refuses wrong usage before anything is read. */
    void check() {
        if (threshold != null && report == null && dropped != Dropped.near) {
            throw misuse("--near is for --report or --drop-duplicates near");
        }
        finder();
    }

    /** Begins to compare articles, if it was asked for. */
    Optional<Duplicates> begin(boolean force) throws IOException {
        return report == null && dropped == null
                ? Optional.empty()
                : Optional.of(Duplicates.begin(finder(), dropped, report, force));
    }

    private DuplicateFinder finder() {
        long memory = Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
        if (report == null && dropped != Dropped.near) {
            return DuplicateFinder.exact(articles(memory / DuplicateFinder.EXACT_BYTES));
        }
        try {
            return DuplicateFinder.near(
                    threshold == null ? DEFAULT_THRESHOLD : threshold, articles(memory / DuplicateFinder.NEAR_BYTES));
        } catch (IllegalArgumentException e) {
            throw misuse("--near: " + e.getMessage());
        }
    }

    private static int articles(long number) {
        return (int) Math.min(number, Integer.MAX_VALUE / 2);
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

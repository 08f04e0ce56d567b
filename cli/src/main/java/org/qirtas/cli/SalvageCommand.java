package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.qirtas.Archives;
import org.qirtas.SalvageReport;
import org.qirtas.WriterOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qirtas salvage}: makes a new archive of the surviving articles of a damaged one. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "salvage",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Makes a new archive of the surviving articles of a damaged one, and reports what is lost.",
            "The end of the archive and its indexes are not needed: DAMAGED may be truncated, or left unfinished by a "
                    + "run of 'qirtas pack'. Parity first restores what it can.",
            "The exit status is 0 if nothing is lost and 1 otherwise."
        },
        footer = {
            "",
            "Examples:",
            "  qirtas salvage damaged.qrt -o news.qrt",
            "  qirtas salvage .news.qrt.5b1f….qrt.tmp -o news.qrt"
        })
final class SalvageCommand implements Callable<Integer> {
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DAMAGED", description = "The damaged archive, which is not changed.")
    private Path damaged;

    @Mixin
    private NewArchive output;

    @Mixin
    private IndexOptions index;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    SalvageCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        FileArgument.requireThere(damaged);
        new RunFiles(spec).writes("the new archive", output.path()).reads(damaged);
        output.check();
        SalvageReport report = salvage();
        if (json) {
            JsonLine.print(streams.out(), line -> write(line, report));
        } else {
            print(report);
        }
        boolean isComplete = report.lost() == 0 && report.withoutColumns() == 0;
        return isComplete ? 0 : Failure.NOT_FOUND_OR_DAMAGED;
    }

    private SalvageReport salvage() throws IOException {
        try (WritingProgress progress = new WritingProgress(streams)) {
            WriterOptions options = WriterOptions.DEFAULT
                    .withThreads(Runtime.getRuntime().availableProcessors())
                    .withOverwrite(output.force())
                    .withProgress(progress);
            return Archives.salvage(damaged, output.path(), index.in(options));
        }
    }

    private void print(SalvageReport report) {
        DamageList.print(streams, report.damage());
        streams.line("salvaged   " + Amount.of(report.articles(), "article"));
        streams.line("lost       " + Amount.of(report.lost(), "article"));
        if (report.withoutColumns() > 0) {
            String without = Amount.of(report.withoutColumns(), "article");
            streams.line("incomplete " + without + " without source, language, section, dates and views");
        }
        if (report.restoredBytes() > 0) {
            streams.line("restored   " + Amount.of(report.restoredBytes(), "byte") + " from parity");
        }
    }

    private static void write(JsonGenerator json, SalvageReport report) throws IOException {
        json.writeNumberField("articles", report.articles());
        json.writeNumberField("lost", report.lost());
        json.writeNumberField("withoutColumns", report.withoutColumns());
        json.writeNumberField("restoredBytes", report.restoredBytes());
        DamageList.write(json, report.damage());
    }
}

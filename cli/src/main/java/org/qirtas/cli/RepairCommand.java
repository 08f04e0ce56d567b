package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archives;
import org.qirtas.RepairReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qirtas repair}: restores damaged bytes from parity. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "repair",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Restores the bytes of a damaged archive from its parity, and reports what it could not restore.",
            "Every archive of 600 KB or more has parity for everything except frames; 'qirtas pack --parity' adds "
                    + "more. Without -o the archive itself is replaced, but only by one with fewer damaged bytes.",
            "The exit status is 0 if the archive is whole in the end and 1 if it is not."
        },
        footer = {"", "Examples:", "  qirtas repair news.qrt", "  qirtas repair news.qrt -o repaired.qrt"})
final class RepairCommand implements Callable<Integer> {
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The damaged archive.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "NEW",
            description = "The file for the repaired archive; FILE is then not changed.")
    private @Nullable Path output;

    @Option(names = "--force", description = "Replace NEW if it exists.")
    private boolean force;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    RepairCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        FileArgument.requireThere(file);
        new RunFiles(spec).writes("the repaired archive", output).reads(file);
        RepairReport report = output == null ? Archives.repair(file, file, true) : Archives.repair(file, output, force);
        if (json) {
            JsonLine.print(streams.out(), line -> write(line, report));
        } else {
            print(report);
        }
        return report.isWhole() ? 0 : Failure.NOT_FOUND_OR_DAMAGED;
    }

    private void print(RepairReport report) {
        if (report.unreadableBytes() > 0) {
            streams.line(Amount.of(report.unreadableBytes(), "byte") + " could not be read from the disk");
        }
        DamageList.print(streams, report.damage());
        streams.line(verdict(report));
    }

    private String verdict(RepairReport report) {
        String restored = Amount.of(report.restoredBytes(), "byte") + " restored";
        if (report.isWhole()) {
            return report.isWritten() ? "whole again: " + restored : "whole: nothing to repair";
        }
        String none = report.paritySections() == 0 ? "the archive has no parity that could be read" : restored;
        String salvage = "; 'qirtas salvage " + file + " -o NEW' makes an archive of the surviving articles";
        return "still damaged in " + Amount.of(report.damage().size(), "place") + ": " + none + salvage;
    }

    private static void write(JsonGenerator json, RepairReport report) throws IOException {
        json.writeBooleanField("whole", report.isWhole());
        json.writeBooleanField("written", report.isWritten());
        json.writeNumberField("paritySections", report.paritySections());
        json.writeNumberField("restoredBytes", report.restoredBytes());
        json.writeNumberField("unreadableBytes", report.unreadableBytes());
        DamageList.write(json, report.damage());
    }
}

package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archive;
import org.qirtas.CorruptArchiveException;
import org.qirtas.Damage;
import org.qirtas.ModelInfo;
import org.qirtas.VerifyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code qirtas verify}: checks every byte of an archive. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Checks every byte of an archive and reports all damage. Several archives are checked one after the other. "
                    + "A catalogue is checked with all archives that it names.",
            "The exit status is 0 if the archive is whole, and 1 if it is damaged or if a text model of another file is "
                    + "missing. Articles that need a missing model are not checked."
        },
        footer = {
            "",
            "Examples:",
            "  qirtas verify news.qrt",
            "  qirtas verify news.qrt --json",
            "  qirtas verify news/"
        })
final class VerifyCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private ArchivesArgument files = new ArchivesArgument();

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "Also check that the archive and each redaction in it are signed with the private key of the "
                    + "public Ed25519 key of this PEM file.")
    private @Nullable Path key;

    @Option(names = "--json", description = "Print one JSON object a line for each archive.")
    private boolean json;

    VerifyCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        PublicKey signer = key == null ? null : PemKey.readPublic(key);
        return new EachArchive(streams, files).run(named -> show(named, signer));
    }

    private int show(EachArchive.Named named, @Nullable PublicKey signer) throws IOException {
        Checked checked = check(named, signer);
        if (json) {
            JsonLine.print(streams.out(), line -> {
                EachArchive.writeName(line, named);
                write(line, checked);
            });
        } else {
            EachArchive.printName(streams, named);
            print(checked);
        }
        return checked.isWhole() ? 0 : Failure.NOT_FOUND_OR_DAMAGED;
    }

    /** The report, even for an archive that is too damaged to open. */
    private record Checked(
            long articles, long redacted, long bytes, long unfinished, List<Damage> damage, List<ModelInfo> missing) {

        static Checked of(VerifyReport report, long unfinished) {
            return new Checked(
                    report.articles(),
                    report.redacted(),
                    report.bytes(),
                    unfinished,
                    report.damage(),
                    report.missingModels());
        }

        boolean isWhole() {
            return damage.isEmpty() && missing.isEmpty();
        }
    }

    private Checked check(EachArchive.Named named, @Nullable PublicKey signer) throws IOException {
        try (Archive archive = named.open();
                Progress progress = Progress.articles(streams, "Verifying", archive.size())) {
            VerifyReport report = signer == null ? archive.verify(progress::at) : archive.verify(signer, progress::at);
            return Checked.of(report, archive.info().unfinishedBytes());
        } catch (CorruptArchiveException e) {
            return new Checked(0, 0, 0, 0, List.of(e.damage()), List.of());
        }
    }

    private void print(Checked report) {
        DamageList.print(streams, report.damage());
        for (ModelInfo model : report.missing()) {
            streams.line("missing text model " + model.name() + " with the digest " + model.digest()
                    + (model.file().isEmpty() ? "" : ", expected in " + model.file()) + "; "
                    + Amount.of(model.articles(), "article") + " not checked");
        }
        if (report.unfinished() > 0) {
            streams.line("the last " + Amount.of(report.unfinished(), "byte")
                    + " are an append that was never finished; the archive is whole without them");
        }
        String redacted = report.redacted() == 0 ? "" : " (" + report.redacted() + " redacted)";
        String checked = Amount.of(report.articles(), "article") + redacted + ", " + Amount.of(report.bytes(), "byte")
                + " checked";
        streams.line(verdict(report) + ": " + checked);
    }

    private static String verdict(Checked report) {
        if (report.damage().isEmpty()) {
            return report.isWhole() ? "whole" : "incomplete";
        }
        return "damaged in " + Amount.of(report.damage().size(), "place");
    }

    private static void write(JsonGenerator json, Checked report) throws IOException {
        json.writeBooleanField("whole", report.isWhole());
        json.writeNumberField("articles", report.articles());
        json.writeNumberField("redacted", report.redacted());
        json.writeNumberField("bytes", report.bytes());
        json.writeNumberField("unfinishedBytes", report.unfinished());
        DamageList.write(json, report.damage());
        json.writeArrayFieldStart("missingModels");
        for (ModelInfo model : report.missing()) {
            json.writeStartObject();
            json.writeStringField("name", model.name());
            json.writeStringField("digest", model.digest());
            json.writeStringField("file", model.file());
            json.writeNumberField("articles", model.articles());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

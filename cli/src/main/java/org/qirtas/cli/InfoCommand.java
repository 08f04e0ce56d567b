package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.qirtas.Archive;
import org.qirtas.ArchiveInfo;
import org.qirtas.CorruptArchiveException;
import org.qirtas.GenerationInfo;
import org.qirtas.ModelInfo;
import org.qirtas.SectionInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code qirtas info}: prints what an archive states about itself. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Shows what an archive holds and where its bytes go.",
            "Several archives are shown one after the other, also those that a catalogue names."
        },
        footer = {
            "",
            "Examples:",
            "  qirtas info news.qrt",
            "  qirtas info news.qrt --json",
            "  qirtas info news.qrt --counts",
            "  qirtas info news/ --json"
        })
final class InfoCommand implements Callable<Integer> {
    private static final double PERCENT = 100.0;

    private final Streams streams;

    @Mixin
    private ArchivesArgument files = new ArchivesArgument();

    @Option(names = "--json", description = "Print one JSON object a line for each archive.")
    private boolean json;

    @Option(
            names = "--counts",
            description = "Read all articles, and count those without body, title or date. Examples are their keys.")
    private boolean counts;

    InfoCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        return new EachArchive(streams, files).run(this::show);
    }

    private int show(EachArchive.Named named) throws IOException {
        try (Archive archive = named.open()) {
            ArchiveInfo info = archive.info();
            OptionalLong unknownDates = unknownDates(archive);
            Optional<ContentCounts> contents = counts ? Optional.of(ContentCounts.of(archive)) : Optional.empty();
            if (json) {
                JsonLine.print(streams.out(), line -> {
                    EachArchive.writeName(line, named);
                    write(line, info, unknownDates, contents);
                });
            } else {
                EachArchive.printName(streams, named);
                print(info, unknownDates, contents);
            }
        }
        return 0;
    }

    /** Nothing if the columns are damaged. The rest is still shown, and {@code verify} reports the damage. */
    private static OptionalLong unknownDates(Archive archive) throws IOException {
        try {
            return OptionalLong.of(archive.unknownDates());
        } catch (CorruptArchiveException e) {
            return OptionalLong.empty();
        }
    }

    private void print(ArchiveInfo info, OptionalLong unknownDates, Optional<ContentCounts> contents) {
        line("%-10s  %s", "format", info.formatVersion());
        line("%-10s  %s", "written by", "qirtas " + info.libraryVersion());
        line("%-10s  %s", "profile", info.profile().toLowerCase(Locale.ROOT));
        line("%-10s  %,d", "articles", info.articles());
        if (info.redacted() > 0) {
            line("%-10s  %,d", "redacted", info.redacted());
        }
        if (info.deleted() > 0) {
            line("%-10s  %,d", "deleted", info.deleted());
        }
        if (info.generations().size() > 1) {
            line("%-10s  %,d", "generations", info.generations().size());
        }
        if (unknownDates.isEmpty()) {
            line("%-10s  %s", "dates", "not counted, the columns are damaged");
        } else if (unknownDates.getAsLong() > 0) {
            line("%-10s  %,d not understood", "dates", unknownDates.getAsLong());
        }
        contents.ifPresent(counted -> counted.describe((heading, text) -> line("%-10s  %s", heading, text)));
        line("%-10s  %,d", "bytes", info.length());
        if (info.unfinishedBytes() > 0) {
            line(
                    "%-10s  %s of an append that was never finished; the archive is whole without them",
                    "unfinished", Amount.of(info.unfinishedBytes(), "byte"));
        }
        line("%-10s  %s", "root", info.root());
        line("%-10s  %s", "signed", info.signature().isEmpty() ? "no" : "yes; 'qirtas verify --key' checks by whom");
        printParts(info);
    }

    private void printParts(ArchiveInfo info) {
        line("");
        line("%-20s %12s %12s %18s", "text model", "articles", "tokens", "dictionary bytes");
        for (ModelInfo model : info.models()) {
            line(
                    "%-20s %,12d %,12d %,18d%s",
                    model.name(),
                    model.articles(),
                    model.tokens(),
                    model.dictionaryBytes(),
                    model.isReference() ? "  in " + place(info, model) : "");
        }
        line("");
        line("%-20s %12s %18s %8s", "section", "count", "bytes", "share");
        for (SectionInfo section : info.sections()) {
            double share = PERCENT * section.bytes() / info.length();
            line("%-20s %,12d %,18d %6.1f %%", section.kind().title(), section.count(), section.bytes(), share);
        }
    }

    /** Where the text model is to which a generation refers. */
    private static String place(ArchiveInfo info, ModelInfo model) {
        boolean isInside = info.models().stream()
                .anyMatch(other -> !other.isReference() && other.digest().equals(model.digest()));
        if (isInside) {
            return "another generation";
        }
        return model.file().isEmpty() ? "another file" : model.file();
    }

    private void line(String format, Object... values) {
        streams.line(String.format(Locale.ROOT, format, values));
    }

    private static void write(
            JsonGenerator json, ArchiveInfo info, OptionalLong unknownDates, Optional<ContentCounts> contents)
            throws IOException {
        json.writeStringField("formatVersion", info.formatVersion());
        json.writeStringField("libraryVersion", info.libraryVersion());
        json.writeStringField("profile", info.profile().toLowerCase(Locale.ROOT));
        json.writeNumberField("articles", info.articles());
        json.writeNumberField("redacted", info.redacted());
        json.writeNumberField("deleted", info.deleted());
        if (unknownDates.isPresent()) {
            json.writeNumberField("unknownDates", unknownDates.getAsLong());
        }
        if (contents.isPresent()) {
            contents.get().write(json);
        }
        json.writeNumberField("bytes", info.length());
        json.writeNumberField("unfinishedBytes", info.unfinishedBytes());
        json.writeStringField("root", info.root());
        json.writeStringField("signature", info.signature());
        json.writeArrayFieldStart("models");
        for (ModelInfo model : info.models()) {
            write(json, model);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("generations");
        for (GenerationInfo generation : info.generations()) {
            write(json, generation);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sections");
        for (SectionInfo section : info.sections()) {
            write(json, section);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, ModelInfo model) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", model.name());
        json.writeNumberField("articles", model.articles());
        json.writeNumberField("tokens", model.tokens());
        json.writeNumberField("dictionaryBytes", model.dictionaryBytes());
        json.writeStringField("digest", model.digest());
        if (model.isReference()) {
            json.writeStringField("file", model.file());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, SectionInfo section) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", section.kind().title());
        json.writeNumberField("count", section.count());
        json.writeNumberField("bytes", section.bytes());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, GenerationInfo generation) throws IOException {
        json.writeStartObject();
        json.writeNumberField("articles", generation.articles());
        json.writeNumberField("redacted", generation.redacted());
        json.writeNumberField("deleted", generation.deleted());
        json.writeNumberField("bytes", generation.bytes());
        json.writeNumberField("continued", generation.continued());
        json.writeStringField("root", generation.root());
        json.writeStringField("signature", generation.signature());
        json.writeEndObject();
    }
}

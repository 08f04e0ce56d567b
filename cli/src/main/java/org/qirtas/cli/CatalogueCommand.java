package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.qirtas.ArchiveSet;
import org.qirtas.TargetFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qirtas catalogue}: writes a catalogue of archives. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Writes a catalogue of archives: their names, and which keys, dates, sources and languages each of them has.",
            "A command that reads the catalogue opens only the archives that it needs. The archives are in the folder of "
                    + "the catalogue or in folders inside it. When one of them is changed or replaced, also by an append, "
                    + "write the catalogue anew."
        },
        footer = {
            "",
            "Examples:",
            "  qirtas catalogue news/ -o news/2025.qrts",
            "  qirtas get news/2025.qrts 71046",
            "  qirtas list news/2025.qrts --newest --limit 20"
        })
final class CatalogueCommand implements Callable<Integer> {
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "The archives in their order: files, folders, or quoted patterns such as '2025-*.qrt'.")
    private List<String> names;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "NEW",
            description = "The catalogue to write, usually with the extension .qrts.")
    private Path output;

    @Option(names = "--force", description = "Replace NEW if it exists.")
    private boolean force;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    CatalogueCommand(Streams streams) {
        this.streams = streams;
    }

    /** The catalogue that was written. */
    private record Catalogued(int archives, long articles, long bytes) {}

    @Override
    public Integer call() throws IOException {
        List<Path> files = new ArrayList<>();
        RunFiles run = new RunFiles(spec).writes("the catalogue", output);
        for (ArchiveName archive : new ArchiveNames(names).archives()) {
            Path file = FileArgument.requireThere(archive.file());
            run.reads(file);
            files.add(file);
        }
        TargetFile.check(output, force);
        try {
            ArchiveSet.catalogue(files, output, force);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        try (ArchiveSet set = ArchiveSet.open(output)) {
            print(new Catalogued(files.size(), set.size(), Files.size(output)));
        }
        return 0;
    }

    private void print(Catalogued catalogued) throws IOException {
        if (json) {
            JsonLine.print(streams.out(), line -> write(line, catalogued));
            return;
        }
        streams.line("archives   " + Amount.of(catalogued.archives));
        streams.line("articles   " + Amount.of(catalogued.articles));
        streams.line("bytes      " + Amount.of(catalogued.bytes));
    }

    private static void write(JsonGenerator json, Catalogued catalogued) throws IOException {
        json.writeNumberField("archives", catalogued.archives);
        json.writeNumberField("articles", catalogued.articles);
        json.writeNumberField("bytes", catalogued.bytes);
    }
}

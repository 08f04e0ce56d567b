package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.qirtas.ArchiveInfo;
import org.qirtas.Archives;
import org.qirtas.MergeOptions;
import org.qirtas.MissingModelException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qirtas merge}: makes one archive of several. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Makes one archive of several, in their order. Bytes are copied, and nothing is compressed again; a text "
                    + "model that several archives hold is stored once. Signatures, redactions, deletions and parity of "
                    + "the archives stay.",
            "A key that several archives have finds the article of the last one; the others are its earlier versions.",
            "All checksums are checked. If a FILE is damaged, nothing is written and the exit status is 1."
        },
        footer = {
            "",
            "Examples:",
            "  qirtas merge 2025-01.qrt 2025-02.qrt 2025-03.qrt -o 2025-q1.qrt",
            "  qirtas merge day.qrt -o alone.qrt    a copy that needs no file of text models"
        })
final class MergeCommand implements Callable<Integer> {
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The archives, which are not changed.")
    private List<Path> files;

    @Mixin
    private NewArchive output;

    @Option(
            names = "--keep-references",
            description = "Refer to text models of other files as the archives do, instead of bringing them into NEW. "
                    + "NEW then needs these files in its folder.")
    private boolean keepReferences;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    MergeCommand(Streams streams) {
        this.streams = streams;
    }

    /** The result of a merge. */
    private record Merged(int archives, long articles, long bytesIn, long bytesOut, String root) {}

    @Override
    public Integer call() throws IOException {
        RunFiles names = new RunFiles(spec).writes("the new archive", output.path());
        long bytesIn = 0;
        for (Path file : files) {
            names.reads(FileArgument.requireThere(file));
            bytesIn += Files.size(file);
        }
        output.check();
        merge();
        ArchiveInfo info = FileArgument.info(output.path());
        print(new Merged(files.size(), info.articles(), bytesIn, info.length(), info.root()));
        return 0;
    }

    private void merge() throws IOException {
        try (WritingProgress progress = new WritingProgress(streams)) {
            MergeOptions options = MergeOptions.DEFAULT
                    .withSelfContained(!keepReferences)
                    .withOverwrite(output.force())
                    .withProgress(progress);
            Archives.merge(files, output.path(), options);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        } catch (MissingModelException e) {
            streams.tell("nothing was written; --keep-references merges without the text models of other files");
            throw e;
        }
    }

    private void print(Merged merged) throws IOException {
        if (json) {
            JsonLine.print(streams.out(), line -> write(line, merged));
            return;
        }
        streams.line("merged     " + Amount.of(merged.archives, "archive"));
        streams.line("articles   " + Amount.of(merged.articles));
        streams.line("bytes in   " + Amount.of(merged.bytesIn));
        streams.line("bytes out  " + Amount.of(merged.bytesOut));
        streams.line("root       " + merged.root);
    }

    private static void write(JsonGenerator json, Merged merged) throws IOException {
        json.writeNumberField("archives", merged.archives);
        json.writeNumberField("articles", merged.articles);
        json.writeNumberField("bytesIn", merged.bytesIn);
        json.writeNumberField("bytesOut", merged.bytesOut);
        json.writeStringField("root", merged.root);
    }
}

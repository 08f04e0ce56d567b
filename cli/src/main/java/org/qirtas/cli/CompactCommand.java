package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.qirtas.ArchiveInfo;
import org.qirtas.Archives;
import org.qirtas.TargetFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qirtas compact}: compresses an archive again as one generation. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "compact",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Makes one generation of all generations of an archive, and compresses all articles again. Deleted articles "
                    + "are left out, and text models of other files are brought in.",
            "An archive of one generation keeps its root, its signature and all proofs. Otherwise the root changes; the "
                    + "run says before it starts what is lost."
        },
        footer = {
            "",
            "Examples:",
            "  qirtas compact news.qrt -o compact.qrt --profile dense",
            "  qirtas compact news.qrt -o compact.qrt --sign secret.pem"
        })
final class CompactCommand implements Callable<Integer> {
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The archive, which is not changed.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "NEW",
            description = "The archive to write.")
    private Path output;

    @Mixin
    private NewArchiveOptions options;

    CompactCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        FileArgument.requireThere(file);
        RunFiles files = new RunFiles(spec).writes("the new archive", output).reads(file);
        options.addTo(files);
        TargetFile.check(output, options.force());
        ArchiveInfo old = FileArgument.info(file);
        tellLosses(old);
        try (WritingProgress progress = new WritingProgress(streams)) {
            Archives.compact(file, output, options.of(old, progress));
        }
        ArchiveInfo made = FileArgument.info(output);
        streams.line("compacted  " + Amount.of(old.generations().size(), "generation"));
        streams.line("articles   " + Amount.of(made.articles()));
        streams.line("bytes in   " + Amount.of(Files.size(file)));
        streams.line("bytes out  " + Amount.of(made.length()));
        streams.line("root       " + made.root() + (made.root().equals(old.root()) ? ", as before" : ""));
        return 0;
    }

    private void tellLosses(ArchiveInfo old) {
        if (old.generations().size() == 1) {
            return;
        }
        streams.tell("the root changes: proofs against the old root will not hold for " + output);
        if (!old.signature().isEmpty() && !options.isSigned()) {
            streams.tell("the signature is lost; --sign KEY signs " + output);
        }
        if (old.redacted() > 0) {
            streams.tell("signatures of redactions are lost; " + Amount.of(old.redacted(), "article")
                    + " will be redacted without a signature");
        }
    }
}

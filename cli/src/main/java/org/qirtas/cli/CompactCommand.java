package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.qirtas.ArchiveInfo;
import org.qirtas.Archives;
import org.qirtas.ArticleOrder;
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
                    + "run says before it starts what is lost.",
            "'--order published' sorts the articles by date. A month is then in one place, which a reader far away needs "
                    + "few requests to list."
        },
        footer = {
            "",
            "Examples:",
            "  qirtas compact news.qrt -o compact.qrt --profile dense",
            "  qirtas compact news.qrt -o compact.qrt --sign secret.pem",
            "  qirtas compact news.qrt -o remote.qrt --profile remote --order published"
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

    /** Orders of the new archive. */
    private enum Order {
        ADDED,
        PUBLISHED
    }

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            description =
                    "Order of the articles: added, as in FILE, or published, the earliest first; added by default.")
    private Order order = Order.ADDED;

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
            ArticleOrder sorted = order == Order.PUBLISHED ? ArticleOrder.OLDEST_FIRST : ArticleOrder.ADDED;
            Archives.compact(file, output, sorted, options.of(old, progress));
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
        boolean isAlone = old.generations().size() == 1;
        if (isAlone && order == Order.ADDED) {
            return;
        }
        String unless = isAlone ? "unless the articles are in this order already, " : "";
        streams.tell(unless + "the root changes: proofs against the old root will not hold for " + output);
        if (!old.signature().isEmpty() && !options.isSigned()) {
            streams.tell("the signature is lost; --sign KEY signs " + output);
        }
        if (old.redacted() > 0) {
            streams.tell("signatures of redactions are lost; " + Amount.of(old.redacted(), "article")
                    + " will be redacted without a signature");
        }
    }
}

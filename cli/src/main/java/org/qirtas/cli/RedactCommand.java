package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archives;
import org.qirtas.ModelInfo;
import org.qirtas.WriterOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qirtas redact}: removes articles permanently. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "redact",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Writes an archive without some articles: no text of any of their versions remains in it, deleted ones "
                    + "included. All other articles, the root, the signatures and the proofs remain unchanged.",
            "Text models of other files are not changed. If one holds text of the articles, the run says so before it "
                    + "starts, and NEW does without it.",
            "FILE is not changed: delete it and its copies to remove the articles completely. If an ID is not found, "
                    + "nothing is written and the exit status is 1."
        },
        footer = {"", "Examples:", "  qirtas redact news.qrt 71046 71047 -o news-redacted.qrt"})
final class RedactCommand implements Callable<Integer> {
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The archive.")
    private Path file;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ID", description = Ids.HELP)
    private List<String> arguments;

    @Mixin
    private NewArchive output;

    @Option(
            names = "--sign",
            paramLabel = "KEY",
            description =
                    "Sign the redaction with the private Ed25519 key of this PEM file. 'qirtas verify --key' then "
                            + "accepts it.")
    private @Nullable Path key;

    @Mixin
    private ParityOption parity;

    RedactCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        FileArgument.requireThere(file);
        new RunFiles(spec).writes("the new archive", output.path()).reads(file).reads(key);
        output.check();
        List<String> ids = Ids.all(arguments, streams.in());
        tellModels(ids);
        int status = MissingArticles.told(streams, redact(ids), file);
        if (status == 0) {
            streams.line("redacted   " + String.join(" ", ids));
        }
        return status;
    }

    /** Names the text models of other files from which the text is not removed. */
    private void tellModels(List<String> ids) throws IOException {
        for (ModelInfo model : Archives.findModelsWith(file, ids)) {
            String holder = model.file().isEmpty() ? "another file" : model.file();
            streams.tell(
                    "the text model " + model.name() + " of " + holder + " holds text of these articles, which stays "
                            + "there; " + output.path() + " does without this model");
        }
    }

    private List<String> redact(List<String> ids) throws IOException {
        try (WritingProgress progress = new WritingProgress(streams)) {
            WriterOptions options = PemKey.signing(WriterOptions.DEFAULT, key)
                    .withThreads(Runtime.getRuntime().availableProcessors())
                    .withParity(parity.percent())
                    .withOverwrite(output.force())
                    .withProgress(progress);
            return Archives.redact(file, ids, output.path(), options);
        }
    }
}

package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.qirtas.Archives;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code qirtas append}: adds articles to an archive. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "append",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Adds news articles to an archive, in place and all at once.",
            "INPUT is what 'qirtas pack' reads. The articles become a generation of their own after those that are there: "
                    + "until the run ends, and if it is killed, the archive is what it was.",
            "Text models of the archive are used; --parity and --sign are for the new generation. The summary counts the "
                    + "bytes that were added."
        },
        footer = {"", "Examples:", "  qirtas append news.qrt today.jsonl"})
final class AppendCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(index = "0", paramLabel = "FILE", description = "The archive.")
    private Path file;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "INPUT", description = "The inputs, in this order.")
    private List<Path> inputs;

    @Mixin
    private ModelsOption models;

    @Mixin
    private Packing packing;

    AppendCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        packing.run(
                new Packing.Job(
                        inputs,
                        file,
                        false,
                        () -> FileArgument.requireThere(file),
                        models.files().isEmpty(),
                        options -> Archives.append(file, models.in(options))),
                streams);
        return 0;
    }
}

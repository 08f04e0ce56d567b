package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archives;
import org.qirtas.WriterOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code qirtas delete}: hides articles of an archive. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "delete",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Deletes all versions of articles: ids, lists, filters and exports do not find them any more. FILE grows by "
                    + "some hundred bytes.",
            "The text stays in FILE. 'qirtas redact' removes it, 'qirtas compact' leaves deleted articles out. If an ID is "
                    + "not found, nothing is deleted and the exit status is 1."
        },
        footer = {"", "Examples:", "  qirtas delete news.qrt 71046 71047"})
final class DeleteCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(index = "0", paramLabel = "FILE", description = "The archive.")
    private Path file;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ID", description = Ids.HELP)
    private List<String> ids;

    @Option(
            names = "--sign",
            paramLabel = "KEY",
            description = "Sign the archive after the deletion with the private Ed25519 key of this PEM file.")
    private @Nullable Path key;

    @Mixin
    private ParityOption parity;

    DeleteCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        FileArgument.requireThere(file);
        WriterOptions options = PemKey.signing(WriterOptions.DEFAULT, key).withParity(parity.percent());
        List<String> all = Ids.all(ids, streams.in());
        int status = MissingArticles.told(streams, Archives.delete(file, all, options), file);
        if (status == 0) {
            streams.line("deleted    " + String.join(" ", all));
        }
        return status;
    }
}

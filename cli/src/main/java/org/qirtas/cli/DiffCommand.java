package org.qirtas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.qirtas.Articles;
import org.qirtas.CorruptArchiveException;
import org.qirtas.Difference;
import org.qirtas.MissingModelException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code qirtas diff}: compares two archives. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Compares the articles of two archives by their keys: which NEW has and OLD has not (added), which only OLD "
                    + "has (removed), and which have another content (changed). The versions added last count; deleted "
                    + "and redacted articles do not.",
            "A line has the kind and the key, separated by a tab. The exit status is 0 if there is no difference, 1 if "
                    + "there is one, and 3 if an archive cannot be read."
        },
        footer = {
            "",
            "Examples:",
            "  qirtas diff yesterday.qrt today.qrt",
            "  qirtas diff '2025-01-*.qrt' january.qrt --json"
        })
final class DiffCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description =
                    "The older archive, or archives: a file, a catalogue, a folder, a quoted pattern or an address.")
    private String older;

    @Parameters(index = "1", paramLabel = "NEW", description = "The newer archive, or archives, in the same forms.")
    private String newer;

    @Mixin
    private RemoteOptions remote = new RemoteOptions();

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    private int status;

    DiffCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        status = 0;
        try (Articles old = new ArchiveNames(List.of(older)).open(remote);
                Articles archive = new ArchiveNames(List.of(newer)).open(remote)) {
            archive.compare(old, this::print);
            return status;
        } catch (CorruptArchiveException | MissingModelException e) {
            streams.tell(String.valueOf(e.getMessage()));
            return Failure.UNREADABLE;
        }
    }

    private void print(Difference difference) {
        status = Failure.NOT_FOUND_OR_DAMAGED;
        String kind = difference.kind().name().toLowerCase(Locale.ROOT);
        if (!json) {
            streams.line(kind + "\t" + VisibleText.key(difference.key()));
            return;
        }
        try {
            JsonLine.print(streams.out(), line -> {
                line.writeStringField("change", kind);
                line.writeStringField("key", difference.key());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

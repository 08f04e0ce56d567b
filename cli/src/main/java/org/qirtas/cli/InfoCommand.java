package org.qirtas.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.qirtas.Archive;
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
            "Shows what an archive holds: how many articles, from when to when, of which sources and languages, and "
                    + "how many lack a body, a title or a date. Then it shows where the bytes go.",
            "Bodies and titles are counted if there are at most 50,000 articles, or with --counts, because all articles "
                    + "are read for it.",
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
    private final Streams streams;

    @Mixin
    private ArchivesArgument files = new ArchivesArgument();

    @Option(names = "--json", description = "Print one JSON object a line for each archive.")
    private boolean json;

    @Option(
            names = "--counts",
            description =
                    "Read all articles, however many, and count those without body, title or date, and the bytes of "
                            + "each field. Examples are keys.")
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
            ArchiveDescription description = ArchiveDescription.of(archive, counts, named.isNear());
            if (json) {
                JsonLine.print(streams.out(), line -> {
                    EachArchive.writeName(line, named);
                    InfoJson.write(line, description);
                });
            } else {
                EachArchive.printName(streams, named);
                new InfoText(streams).print(description);
            }
        }
        return 0;
    }
}

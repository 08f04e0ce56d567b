package org.qirtas.cli;

import java.util.stream.LongStream;
import org.qirtas.Selection;
import picocli.CommandLine.Command;

/** {@code qirtas head}: lists the articles that were added first. */
@Command(
        name = "head",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the articles that were added first, as 'qirtas list' does; 10 by default.",
        footer = {
            "",
            FilterOptions.DATES,
            "",
            "Examples:",
            "  qirtas head news.qrt",
            "  qirtas head news.qrt -n 3 --source Reuters --json"
        })
final class HeadCommand extends EndOfListCommand {
    HeadCommand(Streams streams) {
        super(streams);
    }

    @Override
    long[] ordinals(Selection selection, long articles, int wanted) {
        try (LongStream ordinals = selection.limit(wanted).ordinals()) {
            return ordinals.toArray();
        }
    }
}

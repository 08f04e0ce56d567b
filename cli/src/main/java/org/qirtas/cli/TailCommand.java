package org.qirtas.cli;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.qirtas.Selection;
import picocli.CommandLine.Command;

/** {@code qirtas tail}: lists the articles that were added last. */
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the articles that were added last, in the order of adding, as 'qirtas list' does; 10 by "
                + "default. 'qirtas list --newest' lists those published last.",
        footer = {
            "",
            FilterOptions.DATES,
            "",
            "Examples:",
            "  qirtas tail news.qrt",
            "  qirtas tail news.qrt -n 3 --source Reuters --json"
        })
final class TailCommand extends EndOfListCommand {
    private static final int WIDER = 4;

    TailCommand(Streams streams) {
        super(streams);
    }

    /** Looks at few articles if many match. */
    @Override
    long[] ordinals(Selection selection, long articles, int wanted) {
        for (long window = wanted; window < articles; window *= WIDER) {
            long[] found = last(selection.after(articles - window - 1), wanted);
            if (found.length == wanted) {
                return found;
            }
        }
        return last(selection, wanted);
    }

    private static long[] last(Selection selection, int wanted) {
        try (LongStream ordinals = selection.ordinals()) {
            long[] all = ordinals.toArray();
            return Arrays.copyOfRange(all, Math.max(0, all.length - wanted), all.length);
        }
    }
}

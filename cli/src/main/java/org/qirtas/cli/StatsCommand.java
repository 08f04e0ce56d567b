package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qirtas.Articles;
import org.qirtas.ValueCount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code qirtas stats}: counts articles by a property. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Counts articles by year, month, language, source, section or author. No article is read, except for authors, "
                    + "which no column holds.",
            "Periods are in the order of time and in UTC, names in the order of their numbers; articles without a value "
                    + "come last. A line has value and number, separated by a tab; '-' marks a missing value. On a terminal "
                    + "there are bars, and periods without articles too."
        },
        footer = {
            "",
            FilterOptions.DATES,
            "",
            "Examples:",
            "  qirtas stats news.qrt",
            "  qirtas stats news/ --by source --limit 20",
            "  qirtas stats news.qrt --by year --lang ar --json",
            "  qirtas stats news.qrt --by month --plot months.svg"
        })
final class StatsCommand implements Callable<Integer> {
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ArchivesArgument files = new ArchivesArgument();

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description = "month (the default), year, language, source, section or author.")
    private Property by = Property.MONTH;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(names = "--limit", paramLabel = "N", description = "Show only the first N values.")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--json", description = "Print one JSON object a line, with value and count.")
    private boolean json;

    @Option(
            names = "--plot",
            paramLabel = "PICTURE",
            description = "Draw the numbers into a file instead; its name ends in .svg or .png.")
    private @Nullable Path plot;

    @Option(names = "--force", description = "Replace PICTURE if it exists.")
    private boolean force;

    @Mixin
    private PagerOption paging = new PagerOption();

    StatsCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1, not " + limit);
        }
        if (plot != null && !BarPlot.isName(plot)) {
            throw new ParameterException(spec.commandLine(), "the name of a picture ends in .svg or .png: " + plot);
        }
        ArchiveNames archives = files.names();
        RunFiles names = new RunFiles(spec).writes("the picture", plot);
        for (ArchiveName archive : archives.archives()) {
            names.reads(archive.path());
        }
        try (Articles articles = archives.open(files.remote())) {
            List<ValueCount> counts = by.counts(articles, filter.filter());
            long all = counts.stream().mapToLong(ValueCount::count).sum();
            show(counts.subList(0, Math.min(limit, counts.size())), all);
        }
        return 0;
    }

    private void show(List<ValueCount> counts, long all) throws IOException {
        if (plot != null) {
            new BarPlot("articles by " + by.word(), by.filled(counts)).write(plot, force);
        } else if (json) {
            for (ValueCount count : counts) {
                printJson(count);
            }
        } else if (streams.isShown()) {
            try (Pager pager = paging.open(streams, true)) {
                BarTable.print(streams.screen(), pager, by.word(), by.filled(counts), all);
            }
        } else {
            counts.forEach(count -> streams.line(HeadlineForm.cell(count.value()) + "\t" + count.count()));
        }
    }

    private void printJson(ValueCount count) throws IOException {
        JsonLine.print(streams.out(), line -> {
            HeadlineForm.writeIfPresent(line, "value", count.value());
            line.writeNumberField("count", count.count());
        });
    }
}

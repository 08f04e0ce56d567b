package org.qirtas.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleOrder;
import org.qirtas.Articles;
import org.qirtas.Selection;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code qirtas list}: prints a line for each article. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Lists articles, by default in the order of adding. Several archives are listed as one, in the order given; "
                    + "--json tells the file of each article.",
            "A line has date, id, source and title, separated by tabs; '-' marks a missing value. "
                    + "An article without an id is listed with its url, or with a hash of its content; "
                    + "'qirtas get' finds it by either.",
            "On a terminal they are a table, cut to its width, with ':' and the ordinal in place of a long key; "
                    + "'qirtas get' finds that too."
        },
        footer = {
            "",
            FilterOptions.DATES,
            "",
            "Examples:",
            "  qirtas list news.qrt --limit 20",
            "  qirtas list news.qrt --from 2022-01 --to 2022-03    January to March",
            "  qirtas list news.qrt --newest --limit 20           the last 20",
            "  qirtas list news.qrt --source Reuters --source AFP --json",
            "  qirtas list 2024.qrt 2025.qrt --newest --limit 20  of several archives",
            "  qirtas list news/ --source Reuters                 of all archives of a folder"
        })
final class ListCommand implements Callable<Integer> {
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ArchivesArgument files = new ArchivesArgument();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @ArgGroup
    private Order order = new Order();

    @Option(
            names = "--after",
            paramLabel = "ORDINAL",
            description = "Begin after the article with this ordinal, in the order of the list; --json shows ordinals. "
                    + "Use it to get the next page.")
    private @Nullable Long after;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after N articles.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Mixin
    private PagerOption paging = new PagerOption();

    ListCommand(Streams streams) {
        this.streams = streams;
    }

    /** The order of the list; the default is that of adding. */
    private static final class Order {
        @Option(names = "--newest", description = "List the latest published articles first, undated ones last.")
        private boolean newest;

        @Option(names = "--oldest", description = "List the earliest published articles first, undated ones last.")
        private boolean oldest;

        ArticleOrder order() {
            if (newest) {
                return ArticleOrder.NEWEST_FIRST;
            }
            return oldest ? ArticleOrder.OLDEST_FIRST : ArticleOrder.ADDED;
        }
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1, not " + limit);
        }
        Unshown unshown = new Unshown(streams);
        try (Articles articles = files.open();
                HeadlineList list = new HeadlineList(streams, articles, json, paging)) {
            unshown.each(selection(articles).headlines().iterator(), list::add);
        }
        return unshown.end();
    }

    private Selection selection(Articles articles) {
        Selection selection =
                articles.select(filter.filter()).order(order.order()).limit(limit);
        if (after == null) {
            return selection;
        }
        if (after < 0 || after >= articles.size()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--after must be the ordinal of one of " + Amount.of(articles.size(), "article") + ", not "
                            + after);
        }
        return selection.after(after);
    }
}

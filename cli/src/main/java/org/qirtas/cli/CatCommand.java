package org.qirtas.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.qirtas.Articles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code qirtas cat}: prints all articles. */
@Command(
        name = "cat",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Prints articles as 'qirtas get' does, in the order of adding: all, or those that the options select.",
            "'qirtas export' writes them in forms that programs read."
        },
        footer = {
            "",
            FilterOptions.DATES,
            "",
            "Examples:",
            "  qirtas cat news.qrt",
            "  qirtas cat news.qrt --from 2022-01-31 --to 2022-01-31 --source Reuters",
            "  qirtas cat 2024.qrt 2025.qrt --section culture --json"
        })
final class CatCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private ArchivesArgument files = new ArchivesArgument();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private PrintOptions printing = new PrintOptions();

    CatCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Unshown unshown = new Unshown(streams);
        try (Articles articles = files.open();
                ArticlePrinter printer = printing.printer(streams)) {
            unshown.each(articles.select(filter.filter()).articles().iterator(), printer::print);
        }
        return unshown.end();
    }
}

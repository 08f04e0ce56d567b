package org.qirtas.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.qirtas.Articles;
import org.qirtas.Selection;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists some articles at an end of a selection. */
abstract class EndOfListCommand implements Callable<Integer> {
    private static final int USUAL = 10;

    private final Streams streams;

    @Mixin
    private ArchivesArgument files = new ArchivesArgument();

    @Mixin
    private AmountOption amount = new AmountOption(USUAL);

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Mixin
    private PagerOption paging = new PagerOption();

    EndOfListCommand(Streams streams) {
        this.streams = streams;
    }

    /** At most a number of ordinals of a selection of all articles, in ascending order. */
    abstract long[] ordinals(Selection selection, long articles, int wanted);

    @Override
    public final Integer call() throws IOException {
        int wanted = amount.articles();
        Unshown unshown = new Unshown(streams);
        try (Articles articles = files.open();
                HeadlineList list = new HeadlineList(streams, articles, json, paging)) {
            for (long ordinal : ordinals(articles.select(filter.filter()), articles.size(), wanted)) {
                try {
                    list.add(articles.headline(ordinal));
                } catch (IOException e) {
                    unshown.add(e);
                }
            }
        }
        return unshown.end();
    }
}

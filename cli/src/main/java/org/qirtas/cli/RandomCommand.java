package org.qirtas.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qirtas.Articles;
import org.qirtas.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code qirtas random}: prints articles that chance chooses. */
@Command(
        name = "random",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Prints an article, or N, that chance chooses among all, or among those that the options select. "
                + "Each has the same chance, and none comes twice.",
        footer = {
            "",
            FilterOptions.DATES,
            "",
            "Examples:",
            "  qirtas random news.qrt",
            "  qirtas random news.qrt -n 100 --json --seed 1    a sample that comes out the same again",
            "  qirtas random news.qrt --lang fa --from 2022"
        })
final class RandomCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private ArchivesArgument files = new ArchivesArgument();

    @Mixin
    private AmountOption amount = new AmountOption(1);

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "Choose the same articles whenever the seed is the same, and so are archives and options.")
    private @Nullable Long seed;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private PrintOptions printing = new PrintOptions();

    RandomCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        int wanted = amount.articles();
        Unshown unshown = new Unshown(streams);
        try (Articles articles = files.open();
                ArticlePrinter printer = printing.printer(streams)) {
            for (long ordinal : chosen(articles.select(filter.filter()), wanted, unshown)) {
                try {
                    printer.print(articles.article(ordinal));
                } catch (IOException e) {
                    unshown.add(e);
                }
            }
        }
        return unshown.end();
    }

    /** Ordinals of a selection that chance chooses, in ascending order; fewer if the selection has fewer. */
    private List<Long> chosen(Selection selection, int wanted, Unshown unshown) {
        Random random = seed == null ? new Random() : new Random(seed);
        List<Long> chosen = new ArrayList<>();
        PrimitiveIterator.OfLong ordinals = selection.ordinals().iterator();
        for (long seen = 1; unshown.hasNext(ordinals); seen++) {
            long ordinal = ordinals.nextLong();
            if (chosen.size() < wanted) {
                chosen.add(ordinal);
            } else {
                // The latest is chosen with the chance that each of those before has by now.
                long place = random.nextLong(seen);
                if (place < wanted) {
                    chosen.set((int) place, ordinal);
                }
            }
        }
        Collections.sort(chosen);
        return chosen;
    }
}

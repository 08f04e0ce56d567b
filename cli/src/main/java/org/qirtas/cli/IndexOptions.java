package org.qirtas.cli;

import org.jspecify.annotations.Nullable;
import org.qirtas.SearchIndex;
import org.qirtas.WriterOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The search index of an archive that is written. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class IndexOptions {

    @ArgGroup
    private @Nullable Choice choice;

    /** One of the options. */
    private static final class Choice {

        @Option(names = "--index", description = "With a search index: 'search' then reads only what may match.")
        private boolean full;

        @Option(
                names = "--small-index",
                description = "With a search index that knows groups of 32 articles; it is less than half as long.")
        private boolean small;

        @Option(
                names = "--ranked-index",
                description =
                        "With a search index that also knows in which articles each word counts most, so that the "
                                + "best are found soon; it is about a tenth longer.")
        private boolean ranked;

        @Option(
                names = "--phrase-index",
                description =
                        "With a search index that knows all this and pairs of frequent words, for phrases of them; it "
                                + "is about a third longer.")
        private boolean phrases;

        @Option(
                names = "--no-index",
                description = "Without search index. By default a new archive has none, and one that is made from "
                        + "another has that of the other.")
        @SuppressWarnings("UnusedVariable") // it is there if neither of the others is
        private boolean none;

        SearchIndex index() {
            if (phrases) {
                return SearchIndex.PHRASES;
            }
            if (ranked) {
                return SearchIndex.RANKED;
            }
            return full ? SearchIndex.FULL : small ? SearchIndex.SMALL : SearchIndex.NONE;
        }
    }

    /** Options with the search index that was asked for. */
    WriterOptions in(WriterOptions options) {
        return choice == null ? options : options.withIndex(choice.index());
    }
}

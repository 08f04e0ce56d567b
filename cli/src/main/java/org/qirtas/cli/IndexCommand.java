package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archives;
import org.qirtas.SearchIndex;
import org.qirtas.TargetFile;
import org.qirtas.WriterOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qirtas index}: gives an archive a search index. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Gives an archive a search index, or takes it away. 'search' finds the same articles without one, but has to "
                    + "read all of them.",
            "Articles, root, signatures and parity stay. FILE is replaced by the new archive when that is complete, "
                    + "unless -o names another file."
        },
        footer = {
            "",
            "Examples:",
            "  qirtas index news.qrt",
            "  qirtas index news.qrt --small -o indexed.qrt",
            "  qirtas index news.qrt --none"
        })
final class IndexCommand implements Callable<Integer> {

    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The archive.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "NEW",
            description = "Write this archive, and leave FILE as it is.")
    private @Nullable Path output;

    @Option(names = "--force", description = "Replace NEW if it exists.")
    private boolean force;

    @ArgGroup
    private @Nullable Kind kind;

    /** The kind of the index. */
    private static final class Kind {

        @Option(names = "--small", description = "The index knows groups of 32 articles; it is less than half as long.")
        private boolean small;

        @Option(
                names = "--ranked",
                description =
                        "The index also knows in which articles each word counts most, so that 'search' finds the best "
                                + "soon; it is about a tenth longer.")
        private boolean ranked;

        @Option(
                names = "--phrases",
                description =
                        "The index knows all this and pairs of frequent words, for phrases of them; it is about a "
                                + "third longer.")
        private boolean phrases;

        @Option(names = "--none", description = "The new archive has no index.")
        @SuppressWarnings("UnusedVariable") // it is there if neither of the others is
        private boolean none;

        SearchIndex index() {
            if (phrases) {
                return SearchIndex.PHRASES;
            }
            if (ranked) {
                return SearchIndex.RANKED;
            }
            return small ? SearchIndex.SMALL : SearchIndex.NONE;
        }
    }

    IndexCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        FileArgument.requireThere(file);
        Path target = output == null ? file : output;
        if (output != null) {
            new RunFiles(spec).writes("the new archive", output).reads(file);
            TargetFile.check(output, force);
        }
        long before = Files.size(file);
        long articles = FileArgument.info(file).articles();
        try (Progress progress = Progress.articles(streams, "Indexing", articles)) {
            WriterOptions options = WriterOptions.DEFAULT
                    .withIndex(index())
                    .withOverwrite(force || output == null)
                    .withProgress((phase, done, total) -> progress.at(done));
            Archives.index(file, target, options);
        }
        streams.line("bytes before  " + Amount.of(before));
        streams.line("bytes after   " + Amount.of(Files.size(target)));
        return 0;
    }

    private SearchIndex index() {
        return kind == null ? SearchIndex.FULL : kind.index();
    }
}

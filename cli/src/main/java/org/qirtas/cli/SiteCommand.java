package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qirtas.site.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qirtas site}: makes a folder that a static web server publishes. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "site",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Writes a folder that any web server publishes: the archives, and a page that reads them in the browser. "
                    + "Nothing runs on the server, which only has to answer requests for ranges.",
            "The page lists and searches the articles of all archives as one, and feed.atom has the newest of them. Pack with '--profile remote --index' for "
                    + "it: a first article then takes about a megabyte, and searches are possible."
        },
        footer = {
            "",
            "Examples:",
            "  qirtas site news.qrt -o public/",
            "  qirtas site 2024.qrt 2025.qrt -o public/ --title News",
            "  qirtas site news/ -o public/                  all archives of a folder"
        })
final class SiteCommand implements Callable<Integer> {
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "The archives, which are copied: files, folders, and quoted patterns such as '2025-*.qrt'.")
    private List<String> names;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FOLDER",
            description = "The folder, which is made if it does not exist.")
    private Path folder;

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "The title of the page; the default is the name of the first archive.")
    private @Nullable String title;

    @Option(names = "--force", description = "Replace the files of a FOLDER that is not empty.")
    private boolean force;

    SiteCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> files = new ArrayList<>();
        for (ArchiveName archive : new ArchiveNames(names).archives()) {
            files.add(FileArgument.requireThere(archive.file()));
        }
        if (!force && isFilled()) {
            throw new ParameterException(spec.commandLine(), folder + " is not empty; --force replaces its files");
        }
        Site.write(files, folder, title == null ? nameOf(files.get(0)) : title);
        streams.line("page       " + folder.resolve("index.html"));
        return 0;
    }

    private boolean isFilled() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.qrt$", "");
    }
}

package org.qirtas.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.qirtas.Article;
import org.qirtas.Articles;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qirtas get}: prints single articles. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "get",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Prints articles by id.",
            "An article without an id is found by its url, one without both by the hash of its content, "
                    + "which 'qirtas list' shows. Digits of any script are equal: 71046 finds \u06f7\u06f1\u06f0\u06f4\u06f6. "
                    + "Invisible marks and blanks around an id are ignored. "
                    + "If an article has several versions, the one added last is printed.",
            "Missing and damaged articles are reported on standard error, and the exit status is 1; "
                    + "the others are still printed.",
            "On a terminal lines are wrapped at words, and what is longer than the terminal is shown in the pager.",
            "Control characters in a text are shown as \\u001b; --json gives the exact text, and --original the exact "
                    + "bytes, which a terminal should not receive."
        },
        footer = {
            "",
            "Examples:",
            "  qirtas get news.qrt 71046",
            "  qirtas get news.qrt 71046 71047 --json",
            "  qirtas get news.qrt 71046 --all               every version",
            "  qirtas get news.qrt 71046 --original > page.txt",
            "  qirtas get news.qrt @ids.txt --json           the ids in the lines of a file",
            "  qirtas get 2024.qrt 2025.qrt 71046            the version of the last archive that has it",
            "  qirtas get news/ 71046                        all archives of a folder"
        })
final class GetCommand implements Callable<Integer> {
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "The archive: a file, or an address that begins with http:// or https://. A folder, a quoted "
                    + "pattern such as '2025-*.qrt', and more names that end in .qrt are read as one archive.")
    private String file;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ID", description = Ids.HELP)
    private List<String> rest;

    @Mixin
    private RemoteOptions remote = new RemoteOptions();

    @Option(names = "--all", description = "Print all versions, in the order in which they were added.")
    private boolean all;

    @ArgGroup
    private Form form = new Form();

    @Mixin
    private PagerOption paging = new PagerOption();

    GetCommand(Streams streams) {
        this.streams = streams;
    }

    /** The form of articles; the default is for people. */
    private static final class Form {
        @Option(
                names = "--json",
                description = "Print each article as one line of JSON, with published_at and updated_at in ISO 8601.")
        private boolean json;

        @Option(names = "--original", description = "Print only the bytes of the page from which the article was read.")
        private boolean original;
    }

    @Override
    public Integer call() throws IOException {
        int files = 0;
        while (files < rest.size() && isArchive(rest.get(files))) {
            files++;
        }
        if (files == rest.size()) {
            throw new ParameterException(spec.commandLine(), "give the id of an article after the archives");
        }
        List<String> archives = new ArrayList<>(List.of(file));
        archives.addAll(rest.subList(0, files));
        return print(new ArchiveNames(archives), rest.subList(files, rest.size()));
    }

    private static boolean isArchive(String name) {
        return name.endsWith(".qrt") || name.endsWith(".qrts");
    }

    private int print(ArchiveNames archives, List<String> ids) throws IOException {
        int status = 0;
        try (Articles articles = archives.open(remote);
                ArticlePrinter printer = new ArticlePrinter(streams, form.json, paging)) {
            for (String id : Ids.all(ids, streams.in())) {
                status = Math.max(status, print(articles, id, archives, printer));
            }
        }
        return status;
    }

    /**
     * Prints the articles with an id. Articles that cannot be read or printed are reported, because other ids may
     * succeed.
     */
    private int print(Articles articles, String id, ArchiveNames archives, ArticlePrinter printer) {
        try {
            List<Article> found = new ArticleKey(id).find(articles, all);
            int status = found.isEmpty() ? miss("no article " + VisibleText.key(id) + " in " + archives) : 0;
            for (Article article : found) {
                status = Math.max(status, print(article, id, printer));
            }
            return status;
        } catch (IOException e) {
            return miss(Failure.of(e).message());
        }
    }

    private int print(Article article, String id, ArticlePrinter printer) throws IOException {
        if (form.original) {
            return printOriginal(article, id);
        }
        printer.print(article);
        return 0;
    }

    private int printOriginal(Article article, String id) throws IOException {
        byte[] page = article.original();
        if (page == null) {
            return miss("article " + id + " was stored without its original page");
        }
        streams.out().write(page);
        return 0;
    }

    private int miss(String message) {
        streams.tell(message);
        return Failure.NOT_FOUND_OR_DAMAGED;
    }
}

package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qirtas.Articles;
import org.qirtas.Hit;
import org.qirtas.QueryException;
import org.qirtas.Search;
import org.qirtas.SearchOrder;
import org.qirtas.Snippet;
import org.qirtas.TextRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qirtas search}: finds articles by words. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Finds articles by words in title, author, tags, lead and body, by default the best first. "
                    + "Each has a line as in 'qirtas list', and a line with the words found.",
            "An article must have all words of the query. Case, accents, vowel signs and the forms of Arabic and Persian "
                    + "letters do not matter."
        },
        footer = {
            "",
            "Queries:",
            "  flood valley            both words",
            "  \"heavy rain\"            words that follow each other",
            "  flood OR storm          one of them",
            "  flood -valley           without a word",
            "  flo*                    words that begin so",
            "  title:flood             in the title; also author:, tag:, lead:, body:",
            "",
            FilterOptions.DATES,
            "",
            "Examples:",
            "  qirtas search news.qrt 'وزير الخارجية' --from 2022",
            "  qirtas search news/ '\"oil price\" -opec' --order newest --limit 20",
            "  qirtas search news.qrt flood --count",
            "  qirtas search news.qrt -- '-valley flood'     a query that begins with -"
        })
final class SearchCommand implements Callable<Integer> {
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The archive, or the first of several.")
    private String file;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "QUERY",
            description = "More archives, as in 'qirtas list', and then the query.")
    private List<String> rest;

    @Mixin
    private RemoteOptions remote = new RemoteOptions();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            description = "best, newest, oldest or added; the default is best.")
    private SearchOrder order = SearchOrder.BEST;

    @Option(
            names = "--after",
            paramLabel = "ORDINAL",
            description =
                    "Begin after the article with this ordinal, in the order of the search; --json shows ordinals. "
                            + "Use it to get the next page.")
    private @Nullable Long after;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after N articles; the default is 10.")
    private long limit = 10;

    @Option(names = "--count", description = "Print only the number of articles found, whatever the limit.")
    private boolean count;

    @Option(names = "--json", description = "Print one JSON object a line, with score and snippet.")
    private boolean json;

    @Option(names = "--threads", paramLabel = "N", description = "Search on N threads; the default is one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--deadline",
            paramLabel = "SECONDS",
            description = "Give up after this time; there is no limit by default.")
    private @Nullable Long deadline;

    @Mixin
    private PagerOption paging = new PagerOption();

    SearchCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        requireAtLeastOne("--limit", limit);
        requireAtLeastOne("--threads", threads);
        int last = rest.size() - 1;
        List<String> archives = new ArrayList<>(List.of(file));
        archives.addAll(rest.subList(0, last));
        try (Articles articles = new ArchiveNames(archives).open(remote)) {
            Search search = search(articles, rest.get(last));
            if (count) {
                streams.line(Long.toString(search.count()));
            } else {
                print(search.hits(), articles);
            }
        }
        return 0;
    }

    private void requireAtLeastOne(String option, long value) {
        if (value < 1) {
            throw new ParameterException(spec.commandLine(), option + " must be at least 1, not " + value);
        }
    }

    private Search search(Articles articles, String query) {
        try {
            Search search = articles.search(query)
                    .filter(filter.filter())
                    .order(order)
                    .limit(limit)
                    .threads(threads);
            search = after == null ? search : search.after(after);
            return deadline == null ? search : search.deadline(Duration.ofSeconds(deadline));
        } catch (QueryException e) {
            throw new ParameterException(
                    spec.commandLine(), "character " + (e.position() + 1) + " of the query: " + e.getMessage());
        } catch (IndexOutOfBoundsException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--after must be the ordinal of one of " + Amount.of(articles.size(), "article") + ", not "
                            + after);
        }
    }

    private void print(List<Hit> hits, Articles articles) throws IOException {
        try (HeadlineList list = new HeadlineList(streams, articles, json, paging)) {
            for (Hit hit : hits) {
                Snippet snippet = hit.snippet();
                if (json) {
                    printJson(hit, snippet, articles);
                } else {
                    list.add(hit.headline(), List.of(text(snippet).line(streams.screen(), list.columnsBelow())));
                }
            }
        }
    }

    private static MarkedText text(Snippet snippet) {
        return MarkedText.of(snippet.text(), snippet.matches(), snippet.isCutBefore(), snippet.isCutAfter());
    }

    private void printJson(Hit hit, Snippet snippet, Articles articles) throws IOException {
        JsonLine.print(streams.out(), line -> {
            HeadlineForm.write(line, hit.headline(), articles);
            if (order == SearchOrder.BEST) {
                line.writeNumberField("score", hit.score());
            }
            write(line, snippet);
        });
    }

    private static void write(JsonGenerator line, Snippet snippet) throws IOException {
        line.writeObjectFieldStart("snippet");
        line.writeStringField("field", snippet.field().jsonName());
        line.writeStringField("text", snippet.text());
        line.writeArrayFieldStart("matches");
        for (TextRange match : snippet.matches()) {
            line.writeArray(new int[] {match.start(), match.end()}, 0, 2);
        }
        line.writeEndArray();
        line.writeEndObject();
    }
}

package org.qirtas.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.qirtas.Article;
import org.qirtas.Articles;
import org.qirtas.TextRange;
import org.qirtas.cli.PatternSearch.Found;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qirtas grep}: finds articles by a regular expression. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "grep",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Finds articles with a text that matches a regular expression of Java: title, author, tags, lead or body. "
                    + "Every article is decoded, on all processors; 'qirtas search' is faster and knows words.",
            "A line has key, field and the text around the match, separated by tabs. The texts are compared as they are; "
                    + "nothing is folded. A pattern that takes too many steps in an article is given up there, and the exit "
                    + "status is 1."
        },
        footer = {
            "",
            "Examples:",
            "  qirtas grep '\\b20[0-9]{2}\\b' news.qrt --limit 5",
            "  qirtas grep -i 'climate.{1,20}summit' 2024.qrt 2025.qrt --source Reuters",
            "  qirtas grep -c 'كورونا|كوفيد' news.qrt"
        })
final class GrepCommand implements Callable<Integer> {
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PATTERN", description = "The regular expression.")
    private String pattern;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "The archives, as in 'qirtas list'.")
    private List<String> names;

    @Mixin
    private RemoteOptions remote = new RemoteOptions();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(
            names = {"-i", "--ignore-case"},
            description = "Capital and small letters are the same, in all scripts.")
    private boolean ignoreCase;

    @Option(
            names = {"-c", "--count"},
            description = "Print only the number of articles found.")
    private boolean count;

    @Option(
            names = "--context",
            paramLabel = "N",
            description = "Show N characters before and after a match; the default is 40.")
    private int context = 40;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after N articles.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--json", description = "Print one JSON object a line for each match.")
    private boolean json;

    GrepCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 1 || context < 0) {
            throw new ParameterException(
                    spec.commandLine(), limit < 1 ? "--limit must be at least 1" : "--context must be at least 0");
        }
        PatternSearch search = new PatternSearch(compiled());
        Unshown unshown = new Unshown(streams);
        try (Articles articles = new ArchiveNames(names).open(remote)) {
            long[] found = {0};
            search.each(articles, filter.filter(), limit, unshown, (ordinal, article, matches) -> {
                found[0]++;
                if (!count) {
                    print(ordinal, article, matches);
                }
            });
            if (count) {
                streams.line(Long.toString(found[0]));
            }
        }
        return unshown.end();
    }

    private Pattern compiled() {
        try {
            return Pattern.compile(pattern, ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
        } catch (PatternSyntaxException e) {
            throw new ParameterException(
                    spec.commandLine(), "character " + (e.getIndex() + 1) + " of the pattern: " + e.getDescription());
        }
    }

    private void print(long ordinal, Article article, List<Found> matches) throws IOException {
        for (Found match : matches) {
            int start = around(match.text(), Math.max(0, match.start() - context));
            int end = around(match.text(), Math.min(match.text().length(), match.end() + context));
            TextRange range = new TextRange(match.start() - start, match.end() - start);
            String part = match.text().substring(start, end);
            if (json) {
                JsonLine.print(streams.out(), line -> {
                    line.writeNumberField("ordinal", ordinal);
                    line.writeStringField("key", article.key());
                    line.writeStringField("field", match.field().jsonName());
                    line.writeStringField("text", part);
                    line.writeFieldName("match");
                    line.writeArray(new int[] {range.start(), range.end()}, 0, 2);
                });
            } else {
                streams.out()
                        .print(VisibleText.line(HeadlineForm.cell(article.key())) + "\t"
                                + match.field().jsonName() + "\t"
                                + MarkedText.of(
                                                part,
                                                List.of(range),
                                                start > 0,
                                                end < match.text().length())
                                        .line(streams.screen(), Integer.MAX_VALUE)
                                + "\n");
            }
        }
    }

    /** A place that does not cut a pair of surrogates. */
    private static int around(String text, int place) {
        boolean isInside = place > 0
                && place < text.length()
                && Character.isLowSurrogate(text.charAt(place))
                && Character.isHighSurrogate(text.charAt(place - 1));
        return isInside ? place - 1 : place;
    }
}

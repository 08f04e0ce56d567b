package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.PrimitiveIterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archive;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleFilter;
import org.qirtas.Headline;
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
            "Lists articles in the order in which they were added.",
            "A line holds date, id, source and title with tabs between; '-' stands for what an article does not have. "
                    + "An article without an id is listed by its url or else by a hash of its content; "
                    + "'qirtas get' finds it by that too."
        },
        footer = {
            "",
            "A date is a year, month, day or time, such as 2022, 2022-01, 2022-01-31 or 2022-01-31T10:30Z; UTC unless "
                    + "it says otherwise. It is read as the dates of articles are: 28/1/2022, ۱۴۰۰/۱۱/۰۸ or "
                    + "'28 January 2022' will do.",
            "",
            "Examples:",
            "  qirtas list news.qrt --limit 20",
            "  qirtas list news.qrt --from 2022-01 --to 2022-03    January to March",
            "  qirtas list news.qrt --source 'Assabah' --json"
        })
final class ListCommand implements Callable<Integer> {
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ArchiveArgument file;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = NamedPeriod.Converter.class,
            description = "Only articles published in or after this period.")
    private @Nullable NamedPeriod from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = NamedPeriod.Converter.class,
            description = "Only articles published in or before this period: the whole year, month or day counts.")
    private @Nullable NamedPeriod to;

    @Option(names = "--source", paramLabel = "NAME", description = "Only articles of exactly this source.")
    private @Nullable String source;

    @Option(names = "--lang", paramLabel = "TAG", description = "Only articles in exactly this language, such as ar.")
    private @Nullable String language;

    @Option(names = "--section", paramLabel = "NAME", description = "Only articles of exactly this section.")
    private @Nullable String section;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after N articles.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    ListCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1, not " + limit);
        }
        Unshown unshown = new Unshown(streams);
        try (Archive archive = file.open()) {
            PrimitiveIterator.OfLong ordinals =
                    archive.ordinals(filter()).limit(limit).iterator();
            while (ordinals.hasNext()) {
                print(archive, ordinals.nextLong(), unshown);
            }
        }
        return unshown.end();
    }

    private void print(Archive archive, long ordinal, Unshown unshown) {
        try {
            print(archive.headline(ordinal));
        } catch (IOException e) {
            unshown.add(e);
        }
    }

    private ArticleFilter filter() {
        Instant start = from == null ? null : from.first();
        Instant end = to == null ? null : to.end();
        return new ArticleFilter(start, end, source, language, section);
    }

    private void print(Headline headline) throws IOException {
        if (json) {
            JsonLine.print(streams.out(), line -> write(line, headline));
            return;
        }
        String line = String.join(
                "\t",
                cell(wording(headline.published())),
                cell(headline.key()),
                cell(headline.source()),
                cell(headline.title()));
        streams.line(line);
    }

    private static @Nullable String wording(@Nullable ArticleDate date) {
        return date == null ? null : NamedPeriod.of(date).map(NamedPeriod::iso).orElse(date.text());
    }

    /** Keeps a value in its column: tabs and ends of lines become spaces. */
    private static String cell(@Nullable String value) {
        return value == null ? "-" : value.replaceAll("[\\t-\\r\\u0085\\u2028\\u2029]", " ");
    }

    private static void write(JsonGenerator json, Headline headline) throws IOException {
        ArticleDate published = headline.published();
        json.writeNumberField("ordinal", headline.ordinal());
        json.writeStringField("key", headline.key());
        writeIfPresent(json, "id", headline.id());
        writeIfPresent(json, "url", headline.url());
        writeIfPresent(json, "source", headline.source());
        writeIfPresent(json, "lang", headline.language());
        writeIfPresent(json, "title", headline.title());
        writeIfPresent(json, "published", published == null ? null : published.text());
        writeIfPresent(json, "date", iso(published));
        writeIfPresent(json, "section", headline.section());
    }

    private static @Nullable String iso(@Nullable ArticleDate date) {
        return date == null ? null : NamedPeriod.of(date).map(NamedPeriod::iso).orElse(null);
    }

    private static void writeIfPresent(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}

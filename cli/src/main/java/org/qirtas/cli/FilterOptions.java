package org.qirtas.cli;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleFilter;
import picocli.CommandLine.Option;

/**
 * Options that select articles. An option with a name may be repeated; an article matches if it has one of the names.
 */
final class FilterOptions {

    /** The help about dates. */
    static final String DATES =
            "A date is a year, month, day or time, such as 2022, 2022-01, 2022-01-31 or 2022-01-31T10:30Z; it is UTC "
                    + "unless it has an offset. Wordings as in articles are allowed: 28/1/2022, ۱۴۰۰/۱۱/۰۸ or "
                    + "'28 January 2022'.";

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

    @Option(
            names = "--updated-from",
            paramLabel = "DATE",
            converter = NamedPeriod.Converter.class,
            description = "Only articles last changed in or after this period.")
    private @Nullable NamedPeriod updatedFrom;

    @Option(
            names = "--updated-to",
            paramLabel = "DATE",
            converter = NamedPeriod.Converter.class,
            description = "Only articles last changed in or before this period.")
    private @Nullable NamedPeriod updatedTo;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Only articles of exactly this source; may be given several times.")
    private @Nullable List<String> sources;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            description = "Only articles in exactly this language, such as ar; may be given several times.")
    private @Nullable List<String> languages;

    @Option(
            names = "--section",
            paramLabel = "NAME",
            description = "Only articles of exactly this section; may be given several times.")
    private @Nullable List<String> sections;

    @Option(names = "--min-views", paramLabel = "N", description = "Only articles with N views or more.")
    private @Nullable Long minViews;

    @Option(names = "--max-views", paramLabel = "N", description = "Only articles with N views or fewer.")
    private @Nullable Long maxViews;

    @Option(names = "--id-prefix", paramLabel = "TEXT", description = "Only articles whose id begins with TEXT.")
    private @Nullable String idPrefix;

    /** The filter that these options make. */
    ArticleFilter filter() {
        ArticleFilter filter = ArticleFilter.ALL
                .withPublished(first(from), end(to))
                .withUpdated(first(updatedFrom), end(updatedTo))
                .withViews(minViews, maxViews);
        filter = sources == null ? filter : filter.withSources(sources);
        filter = languages == null ? filter : filter.withLanguages(languages);
        filter = sections == null ? filter : filter.withSections(sections);
        return idPrefix == null ? filter : filter.withIdPrefix(idPrefix);
    }

    private static @Nullable Instant first(@Nullable NamedPeriod period) {
        return period == null ? null : period.first();
    }

    private static @Nullable Instant end(@Nullable NamedPeriod period) {
        return period == null ? null : period.end();
    }
}

package org.qirtas.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.qirtas.Archive;
import org.qirtas.ArticleFilter;
import org.qirtas.Grouping;
import org.qirtas.ValueCount;
import org.qirtas.http.HttpOptions;
import org.qirtas.http.HttpSource;

/** Lists the headlines of each month of an archive on a server, each time from the beginning. */
final class FarMonths {

    static final String HEAD = """
            | headlines of a month, after opening | months | requests: mean | max | bytes: mean | max | ms: mean | max |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """;

    private static final double MILLI = 1e6;

    private int months;
    private long requests;
    private long bytes;
    private long nanos;
    private long maxRequests;
    private long maxBytes;
    private long maxNanos;

    /** The months that have articles, ascending. */
    static List<YearMonth> of(Path file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            return archive.counts(Grouping.MONTH, ArticleFilter.ALL).stream()
                    .map(ValueCount::value)
                    .filter(Objects::nonNull)
                    .map(YearMonth::parse)
                    .sorted()
                    .toList();
        }
    }

    static ArticleFilter filter(YearMonth month) {
        return ArticleFilter.ALL.withPublished(start(month), start(month.plusMonths(1)));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Lists the months of a file, and returns a row of the table. */
    String row(Path file, DelayingServer server, HttpOptions options) throws IOException {
        for (YearMonth month : of(file)) {
            list(server, options, month);
        }
        int count = Math.max(1, months);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %d | %,d | %,d | %.0f | %.0f |\n",
                file.getFileName(),
                months,
                (double) requests / count,
                maxRequests,
                bytes / count,
                maxBytes,
                nanos / MILLI / count,
                maxNanos / MILLI);
    }

    private void list(DelayingServer server, HttpOptions options, YearMonth month) throws IOException {
        HttpSource source = HttpSource.open(server.address(), options);
        try (Archive archive = Archive.open(source, source.name())) {
            long openingRequests = source.requests();
            long openingBytes = source.bytes();
            long start = System.nanoTime();
            archive.headlines(filter(month)).forEach(headline -> {});
            add(source.requests() - openingRequests, source.bytes() - openingBytes, System.nanoTime() - start);
        }
    }

    private void add(long moreRequests, long moreBytes, long moreNanos) {
        months++;
        requests += moreRequests;
        bytes += moreBytes;
        nanos += moreNanos;
        maxRequests = Math.max(maxRequests, moreRequests);
        maxBytes = Math.max(maxBytes, moreBytes);
        maxNanos = Math.max(maxNanos, moreNanos);
    }
}

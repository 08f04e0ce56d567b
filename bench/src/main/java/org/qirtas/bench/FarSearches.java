package org.qirtas.bench;

import java.io.IOException;
import java.util.Locale;
import org.qirtas.Archive;
import org.qirtas.Hit;
import org.qirtas.Search;
import org.qirtas.SearchOrder;
import org.qirtas.http.HttpOptions;
import org.qirtas.http.HttpSource;

/** Searches an archive on a server, each time from the beginning. */
final class FarSearches {

    static final String HEAD = """
            | query | search | requests | bytes | ms |
            | --- | --- | ---: | ---: | ---: |
            """;

    private static final int PAGE = 10;
    private static final double MILLI = 1e6;

    private final DelayingServer server;
    private final HttpOptions options;

    FarSearches(DelayingServer server, HttpOptions options) {
        this.server = server;
        this.options = options;
    }

    /** A use of a search. */
    private interface Use {
        void of(Search search) throws IOException;
    }

    /** The rows of the table for a query. */
    String rows(String query) throws IOException {
        return row(query, "count", Search::count, false)
                + row(query, "count after another search", Search::count, true)
                + page(query, "newest ten", SearchOrder.NEWEST)
                + page(query, "best ten", SearchOrder.BEST);
    }

    private String page(String query, String what, SearchOrder order) throws IOException {
        Use page = search -> {
            for (Hit hit : search.order(order).limit(PAGE).hits()) {
                hit.headline();
                hit.snippet();
            }
        };
        return row(query, what, page, false) + row(query, what + " after another search", page, true);
    }

    /** The other search is for what nothing has, and reads an article. */
    private String row(String query, String what, Use use, boolean isAfterAnother) throws IOException {
        HttpSource source = HttpSource.open(server.address(), options);
        try (Archive archive = Archive.open(source, source.name())) {
            if (isAfterAnother) {
                archive.search("qqqqq").order(SearchOrder.NEWEST).hits();
                archive.headline(0);
            }
            long requests = source.requests();
            long bytes = source.bytes();
            long start = System.nanoTime();
            use.of(archive.search(query));
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %,d | %.0f |\n",
                    query,
                    what,
                    source.requests() - requests,
                    source.bytes() - bytes,
                    (System.nanoTime() - start) / MILLI);
        }
    }
}

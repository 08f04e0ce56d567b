package org.qirtas.ingest.web;

import java.util.List;
import java.util.Optional;

/**
 * A namespace of feeds. RSS 0.9x and 2.0 have none.
 *
 * @param prefix its usual prefix with a colon; empty for RSS
 * @param uris the beginnings of its names
 */
record FeedNamespace(String prefix, List<String> uris) {

    static final FeedNamespace RSS = new FeedNamespace(
            "",
            List.of(
                    "http://purl.org/rss/1.0/",
                    "http://my.netscape.com/rdf/simple/0.9/",
                    "http://channel.netscape.com/rdf/simple/0.9/",
                    "http://backend.userland.com/rss"));
    static final FeedNamespace ATOM =
            new FeedNamespace("atom:", List.of("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"));

    /** That of the module comes first, because its name begins with that of RSS. */
    private static final List<FeedNamespace> ALL = List.of(
            new FeedNamespace("content:", List.of("http://purl.org/rss/1.0/modules/content/")),
            new FeedNamespace("dc:", List.of("http://purl.org/dc/elements/1.1/")),
            new FeedNamespace("dcterms:", List.of("http://purl.org/dc/terms/")),
            new FeedNamespace("media:", List.of("http://search.yahoo.com/mrss")),
            new FeedNamespace("modules:", List.of("http://purl.org/rss/1.0/modules/")),
            ATOM,
            RSS);

    /** Whether a text has the name of this namespace. */
    boolean isIn(String text) {
        return uris.stream().anyMatch(text::contains);
    }

    /** The name of an element with the usual prefix of its namespace, if it is one of these. */
    static Optional<String> name(String uri, String local) {
        return ALL.stream()
                .filter(namespace -> namespace.has(uri))
                .findFirst()
                .map(namespace -> namespace.prefix + local);
    }

    private boolean has(String uri) {
        return uri.isEmpty() ? equals(RSS) : uris.stream().anyMatch(uri::startsWith);
    }
}

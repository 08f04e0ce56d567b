package org.qirtas.serve.internal.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleDate;
import org.qirtas.Headline;
import org.qirtas.serve.internal.text.Markup;
import org.qirtas.serve.internal.text.Script;
import org.qirtas.serve.internal.view.Address;
import org.qirtas.serve.internal.view.Criteria;
import org.qirtas.serve.internal.view.Entry;
import org.qirtas.serve.internal.view.Holdings;
import org.qirtas.serve.internal.view.Listing;
import org.qirtas.serve.internal.web.Problem;
import org.qirtas.serve.internal.web.Request;
import org.qirtas.serve.internal.web.Response;

/** A list of articles as a feed in Atom (RFC 4287), the newest first. */
public final class Feed {

    private static final String PATH = "/feed.atom";

    private final Holdings holdings;

    public Feed(Holdings holdings) {
        this.holdings = holdings;
    }

    /** The feed of the list that a request describes. */
    public Response answer(Request request) throws IOException, Problem {
        Criteria asked = Criteria.parse(request.parameters(), holdings.size());
        Criteria criteria = asked.values(Criteria.ORDER).isEmpty() ? asked.with(Criteria.ORDER, "newest") : asked;
        Listing listing = holdings.list(criteria);
        String root = "http://" + request.host();
        Markup xml = Markup.xml().open("feed", "xmlns", "http://www.w3.org/2005/Atom");
        xml.element("title", asked.isSearch() ? holdings.name() + ": " + asked.query() : holdings.name());
        xml.element("id", id(holdings.name() + asked.at(PATH)));
        xml.element("updated", updated(listing).toString());
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", root + asked.at(PATH));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", root + criteria.at("/articles"));
        listing.previous()
                .ifPresent(previous -> xml.empty("link", "rel", "previous", "href", root + previous.at(PATH)));
        listing.next().ifPresent(next -> xml.empty("link", "rel", "next", "href", root + next.at(PATH)));
        listing.entries().forEach(entry -> write(xml, root, entry));
        return Response.text(Response.OK, "application/atom+xml", xml.close().toString());
    }

    /** A name that is the same wherever the server runs. */
    private static String id(String text) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Instant updated(Listing listing) {
        return listing.entries().stream()
                .flatMap(entry -> entry.headline().stream())
                .map(Feed::updated)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** The date of the last change or of publication; a feed needs one. */
    private static Instant updated(Headline headline) {
        return instant(headline.updated())
                .or(() -> instant(headline.published()))
                .orElse(Instant.EPOCH);
    }

    private static Optional<Instant> instant(@Nullable ArticleDate date) {
        // Dates of Atom have years of four digits.
        return Optional.ofNullable(date)
                .flatMap(ArticleDate::start)
                .filter(start -> !start.isBefore(Instant.parse("0000-01-01T00:00:00Z")));
    }

    private void write(Markup xml, String root, Entry entry) {
        if (entry.headline().isEmpty()) {
            return;
        }
        Headline headline = entry.headline().get();
        String title = headline.title() == null ? headline.key() : headline.title();
        xml.open("entry", "xml:lang", Script.tag(headline.language()).orElse(null))
                .element("title", title);
        xml.element("id", id(holdings.name() + ' ' + headline.key() + ' ' + entry.ordinal()));
        xml.element("updated", updated(headline).toString());
        instant(headline.published()).ifPresent(date -> xml.element("published", date.toString()));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", root + Address.article(entry.ordinal()));
        xml.open("author")
                .element("name", headline.source() == null ? holdings.name() : headline.source())
                .close();
        if (headline.section() != null) {
            xml.empty("category", "term", headline.section());
        }
        entry.snippet().ifPresent(snippet -> xml.element("summary", snippet.text()));
        xml.close();
    }
}

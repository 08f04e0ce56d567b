package org.qirtas.ingest.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The address of a page. */
final class PageAddress {

    private static final Pattern DAY = Pattern.compile("/((?:19|20)\\d{2}/\\d{1,2}/\\d{1,2})(?:/|$)");

    private PageAddress() {}

    /**
     * The first stated address that is one; else that from which the page came. An address without a path is the front
     * page of a site, and not that of an article.
     *
     * @param given the address from which the page came, or {@code null}
     */
    static Optional<String> of(Stream<String> stated, @Nullable String given) {
        return stated.map(link -> absolute(link, given))
                .flatMap(Optional::stream)
                .filter(PageAddress::hasPath)
                .findFirst()
                .or(() -> Optional.ofNullable(given));
    }

    /** A link, resolved against an address if there is one. */
    static Optional<String> absolute(String link, @Nullable String given) {
        String text = link.strip();
        if (text.startsWith("http://") || text.startsWith("https://")) {
            return Optional.of(text);
        }
        if (given == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(given).resolve(text).toString()).filter(url -> url.startsWith("http"));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean hasPath(String url) {
        int slash = url.indexOf('/', url.indexOf("//") + 2);
        return slash >= 0 && slash < url.length() - 1;
    }

    /** The day in an address such as {@code https://example.org/2024/03/05/fog}, which is that of publication. */
    static Optional<String> day(String url) {
        Matcher day = DAY.matcher(url);
        return day.find() ? Optional.of(day.group(1)) : Optional.empty();
    }

    /** The name of the host without {@code www.}. */
    static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(new URI(url).getHost())
                    .map(host -> host.startsWith("www.") ? host.substring("www.".length()) : host);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}

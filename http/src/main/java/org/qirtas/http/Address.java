package org.qirtas.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a file is: at the address given, at a fresh one, or where the server redirects to. For any number of threads.
 */
final class Address {

    private final URI given;
    private final RequestOptions options;

    /** The address given, or the fresh one. */
    private volatile URI own;

    /** Where the server redirects to, if it does. */
    private volatile @Nullable URI elsewhere;

    Address(URI given, RequestOptions options) {
        String scheme = String.valueOf(given.getScheme()).toLowerCase(Locale.ROOT);
        if (given.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new IllegalArgumentException("not an address of a web server: " + named(given));
        }
        this.given = given;
        this.options = options;
        own = given;
    }

    URI given() {
        return given;
    }

    /** The address for messages. What may be secret is left out: user and query. */
    String name() {
        return named(given);
    }

    private static String named(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port
                + Objects.requireNonNullElse(address.getRawPath(), "");
    }

    /** A request for bytes from a position up to but not including another one. */
    HttpRequest request(long from, long to, Optional<String> condition) {
        URI redirected = elsewhere;
        URI target = redirected == null ? own : redirected;
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .setHeader("Range", "bytes=" + from + "-" + (to - 1))
                .setHeader("Accept-Encoding", "identity");
        condition.ifPresent(validator -> request.setHeader("If-Range", validator));
        if ("http".equalsIgnoreCase(target.getScheme())) {
            // Without encryption a client would ask for HTTP/2 with headers that old servers stumble over.
            request.version(HttpClient.Version.HTTP_1_1);
        }
        return (isSameServer(own, target) ? options.change().apply(request) : request).build();
    }

    private static boolean isSameServer(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    /** Follows a redirect. */
    void follow(int status, @Nullable URI asked, String location) throws HttpAnswerException {
        URI target = resolved(status, Objects.requireNonNullElse(asked, own), location);
        boolean isSafe = "https".equalsIgnoreCase(target.getScheme())
                || ("http".equalsIgnoreCase(target.getScheme()) && "http".equalsIgnoreCase(own.getScheme()));
        if (target.getHost() == null || !isSafe) {
            throw new HttpAnswerException(
                    status, name() + ": the server redirects to " + named(target) + ", which is not as safe");
        }
        elsewhere = target;
    }

    private URI resolved(int status, URI asked, String location) throws HttpAnswerException {
        try {
            return asked.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new HttpAnswerException(status, name() + ": the server redirects to no valid address");
        }
    }

    /** Returns to the own address if a redirect has led elsewhere: it may have expired. */
    boolean isReturned() {
        boolean isElsewhere = elsewhere != null;
        elsewhere = null;
        return isElsewhere;
    }

    boolean isRenewable() {
        return options.renewal() != null;
    }

    /** Asks the caller for a fresh address. */
    void renew() {
        UnaryOperator<URI> renewal = Objects.requireNonNull(options.renewal(), "renewal");
        own = Objects.requireNonNull(renewal.apply(given), "the renewal returned no address");
    }
}

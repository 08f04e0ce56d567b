package org.qirtas.serve.internal.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses requests before anything is read for them. A page of another site may make the browser send requests here under
 * a name of that site, which leads to this machine (DNS rebinding): the name in the header Host tells.
 */
final class Guard {

    private static final int MAX_TARGET = 8_192;
    private static final int DEFAULT_PORT = 80;
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final int port;

    Guard(int port) {
        this.port = port;
    }

    /** The request, if it is let in. */
    Request admit(HttpExchange exchange) throws Problem {
        Headers headers = exchange.getRequestHeaders();
        String host = host(headers);
        if (!METHODS.contains(exchange.getRequestMethod())) {
            throw new Problem(Problem.NOT_ALLOWED, "this server only answers GET and HEAD");
        }
        if (headers.containsKey("Transfer-Encoding") || !List.of("0").containsAll(lengths(headers))) {
            throw new Problem(Problem.TOO_LARGE, "a request has no content here");
        }
        URI target = exchange.getRequestURI();
        if (target.toString().length() > MAX_TARGET) {
            throw new Problem(Problem.TOO_LONG, "the address is longer than " + MAX_TARGET + " characters");
        }
        String path = target.getRawPath();
        if (path == null || !path.startsWith("/") || target.getRawAuthority() != null) {
            throw new Problem(Problem.BAD_REQUEST, "a request names a path of this server");
        }
        String languages = headers.getFirst("Accept-Language");
        return new Request(path, Parameters.parse(target.getRawQuery()), languages == null ? "" : languages, host);
    }

    private static List<String> lengths(Headers headers) {
        List<String> lengths = headers.get("Content-Length");
        return lengths == null ? List.of() : lengths;
    }

    private String host(Headers headers) throws Problem {
        List<String> hosts = headers.get("Host");
        if (hosts == null || hosts.size() != 1 || !isOurs(hosts.get(0).toLowerCase(Locale.ROOT))) {
            throw new Problem(Problem.MISDIRECTED, "this server is reached as localhost or 127.0.0.1 alone");
        }
        return hosts.get(0).toLowerCase(Locale.ROOT);
    }

    private boolean isOurs(String host) {
        String end = ":" + port;
        return host.endsWith(end)
                ? NAMES.contains(host.substring(0, host.length() - end.length()))
                : port == DEFAULT_PORT && NAMES.contains(host);
    }
}

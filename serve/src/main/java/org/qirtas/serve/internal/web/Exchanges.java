package org.qirtas.serve.internal.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.qirtas.RedactedArticleException;
import org.qirtas.SearchDeadlineException;

/** Takes each request through admission, guard and router, and sends the answer with the headers that keep it harmless. */
final class Exchanges implements HttpHandler {

    private static final int NO_BODY = -1;

    /** Nothing is loaded from elsewhere, no script runs, and no other page shows this one in a frame. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private final Admission admission;
    private final Guard guard;
    private final Router router;
    private final ErrorAnswer errors;
    private final Validators validators = new Validators();

    Exchanges(Admission admission, Guard guard, Router router, ErrorAnswer errors) {
        this.admission = admission;
        this.guard = guard;
        this.router = router;
        this.errors = errors;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Response answer(HttpExchange exchange) {
        Request request = null;
        try {
            request = guard.admit(exchange);
            admission.enter();
        } catch (Problem e) {
            return refusal(request, e);
        }
        try {
            return answer(exchange, request);
        } catch (Problem e) {
            return refusal(request, e);
        } finally {
            admission.leave();
        }
    }

    private Response answer(HttpExchange exchange, Request request) throws Problem {
        String coding = Compression.accepted(exchange);
        String tag = validators.tag(exchange, request, coding);
        Response response =
                validators.isKnown(exchange, tag) ? Response.notModified() : Compression.of(routed(request), coding);
        return response.with("ETag", tag)
                .with("Cache-Control", "no-cache")
                .with("Vary", "Accept-Language, Accept-Encoding");
    }

    private Response routed(Request request) throws Problem {
        try {
            return router.answer(request);
        } catch (RedactedArticleException e) {
            throw new Problem(Problem.GONE, "the article was redacted");
        } catch (SearchDeadlineException e) {
            throw new Problem(Problem.BUSY, "the search takes too long; use more or rarer words, or a search index");
        } catch (IOException | UncheckedIOException e) {
            throw new Problem(Problem.DAMAGED, "the archive cannot be read: " + e.getMessage());
        } catch (IllegalStateException e) {
            throw new Problem(Problem.BUSY, "the server ends");
        } catch (RuntimeException e) {
            throw new Problem(Problem.DAMAGED, "unexpected error: " + e);
        }
    }

    private Response refusal(@Nullable Request request, Problem problem) {
        Response response = errors.answer(request, problem).with("Cache-Control", "no-store");
        return switch (problem.status()) {
            case Problem.NOT_ALLOWED -> response.with("Allow", "GET, HEAD");
            case Problem.BUSY -> response.with("Retry-After", "1");
            // What follows is not read as another request.
            case Problem.TOO_LARGE -> response.with("Connection", "close");
            default -> response;
        };
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (!response.type().isEmpty()) {
            headers.set("Content-Type", response.type());
        }
        response.headers().forEach(headers::set);
        if (exchange.getRequestMethod().equals("HEAD") || response.body().length == 0) {
            exchange.sendResponseHeaders(response.status(), NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(response.status(), response.body().length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(response.body());
        }
    }
}

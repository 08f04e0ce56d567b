package org.qirtas.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How requests are made. Immutable.
 *
 * @param given the caller's client, if there is one
 * @param change changes each request
 * @param renewal gives a fresh address for the first one, if addresses expire
 */
record RequestOptions(
        @Nullable HttpClient given,
        UnaryOperator<HttpRequest.Builder> change,
        @Nullable UnaryOperator<URI> renewal) {

    static final RequestOptions DEFAULT = new RequestOptions(null, UnaryOperator.identity(), null);

    private static final URI ANY = URI.create("http://localhost/");

    /** The client of all sources whose caller gives none. Its threads do not keep the process alive. */
    private static final class Shared {
        private static final HttpClient CLIENT =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    }

    /** Requires a header that can be sent. */
    @SuppressWarnings("CheckReturnValue") // only the exception matters
    static void require(String name, String value) {
        HttpRequest.newBuilder(ANY).setHeader(name, value);
    }

    HttpClient client() {
        return given == null ? Shared.CLIENT : given;
    }

    RequestOptions withClient(HttpClient client) {
        return new RequestOptions(client, change, renewal);
    }

    RequestOptions withChange(UnaryOperator<HttpRequest.Builder> further) {
        return new RequestOptions(given, request -> further.apply(change.apply(request)), renewal);
    }

    RequestOptions withRenewal(UnaryOperator<URI> value) {
        return new RequestOptions(given, change, value);
    }
}

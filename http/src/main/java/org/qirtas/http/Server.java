package org.qirtas.http;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** Sends requests for a file, and judges answers. For any number of threads. */
final class Server {

    static final int OK = 200;
    static final int PARTIAL = 206;
    static final int NO_SUCH_RANGE = 416;
    private static final int CHANGED = 412;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> REFUSALS = Set.of(401, 403);
    private static final Set<Integer> ABSENT = Set.of(404, 410);
    private static final Set<Integer> TEMPORARY = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private final Address address;
    private final RequestOptions options;
    private final LongAdder requests = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    Server(Address address, RequestOptions options) {
        this.address = address;
        this.options = options;
    }

    String name() {
        return address.name();
    }

    long requests() {
        return requests.sum();
    }

    long bytes() {
        return bytes.sum();
    }

    /** Asks for bytes from a position up to but not including another one. */
    Exchange send(long from, long to, Optional<String> condition, Exchange.Acceptance acceptance) {
        requests.increment();
        return new Exchange(options.client(), address.request(from, to, condition), name(), acceptance, bytes::add);
    }

    /** An error about an answer. */
    HttpAnswerException error(int status, String what) {
        return new HttpAnswerException(status, name() + ": " + what);
    }

    /** Requires bytes as they are in the file. */
    void requirePlain(int status, HttpHeaders headers) throws HttpAnswerException {
        Optional<String> encoding = headers.firstValue("Content-Encoding");
        if (encoding.isPresent() && !encoding.get().equalsIgnoreCase("identity")) {
            throw error(
                    status,
                    "the server compresses the file (Content-Encoding: " + encoding.get()
                            + "); it must send it as it is");
        }
    }

    /** The range of an answer that must begin at a position and may end before its time. */
    ContentRange range(HttpHeaders headers, long from, long to) throws HttpAnswerException {
        requirePlain(PARTIAL, headers);
        String value = headers.firstValue("Content-Range").orElse("nothing");
        ContentRange range = ContentRange.parse(value)
                .orElseThrow(() -> error(PARTIAL, "the server states " + value + " as Content-Range"));
        long length = headers.firstValueAsLong("Content-Length").orElse(range.length());
        if (range.first() != from || range.last() >= to || length != range.length()) {
            throw error(
                    PARTIAL,
                    "the server sent " + value + " in " + length + " bytes when asked for bytes " + from + "-"
                            + (to - 1));
        }
        return range;
    }

    /**
     * Deals with an answer that has no bytes of the file. Returns if the request shall be sent again at once.
     *
     * @param attempts which may be repeated only so often
     */
    void recover(Exchange.Answer answer, Attempts attempts) throws IOException {
        int status = answer.status();
        Optional<String> location = answer.headers().firstValue("Location");
        if (REDIRECTS.contains(status) && location.isPresent()) {
            attempts.redirect(this, status);
            address.follow(status, answer.asked(), location.get());
        } else if ((REFUSALS.contains(status) || ABSENT.contains(status)) && address.isReturned()) {
            attempts.redirect(this, status);
        } else if (REFUSALS.contains(status) && address.isRenewable() && attempts.isFirstRenewal()) {
            address.renew();
        } else if (TEMPORARY.contains(status)) {
            throw new TemporaryException(statusError(status), pause(answer.headers()));
        } else if (status == CHANGED) {
            throw changed();
        } else {
            throw statusError(status);
        }
    }

    private HttpAnswerException statusError(int status) {
        return error(status, "the server answered " + status + Reason.of(status));
    }

    /** The file is another one than before. */
    ChangedFileException changed() {
        return new ChangedFileException(name() + " has changed on the server since it was opened; open it again");
    }

    /** How long the server wants to be left alone: a number of seconds, or a time. */
    static Optional<Duration> pause(HttpHeaders headers) {
        return headers.firstValue("Retry-After").flatMap(Server::pause);
    }

    private static Optional<Duration> pause(String value) {
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC))
                    .toInstant();
            Duration pause = Duration.between(Instant.now(), then);
            return Optional.of(pause.isNegative() ? Duration.ZERO : pause);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

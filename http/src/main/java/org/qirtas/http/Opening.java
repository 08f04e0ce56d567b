package org.qirtas.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The first request for a file: its first bytes, which also tell its length and version. A server that does not serve
 * ranges sends the whole file, which is taken if it is short enough. For one thread.
 */
final class Opening implements Retries.Task {

    /** Length of the head: with it, short files need no further request. */
    static final int HEAD = 4 * Block.LENGTH;

    private final Server server;
    private final Patience patience;
    private final Deadline deadline;
    private final int maxWhole;
    private final Attempts attempts = new Attempts();

    /** Set by the client's thread before the answer is complete. */
    private volatile Body body = new Body(0);

    private volatile FileVersion version = new FileVersion(0, null, null);
    private volatile boolean isWhole;

    Opening(Server server, Patience patience, Deadline deadline, int maxWhole) {
        this.server = server;
        this.patience = patience;
        this.deadline = deadline;
        this.maxWhole = maxWhole;
    }

    /** Bytes of an answer up to a limit. */
    private static final class Body implements Sink {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int limit;

        Body(int limit) {
            this.limit = limit;
        }

        @Override
        public boolean take(ByteBuffer next) {
            if (next.remaining() > limit - bytes.size()) {
                return false;
            }
            byte[] copy = new byte[next.remaining()];
            next.get(copy);
            bytes.writeBytes(copy);
            return true;
        }
    }

    @Override
    public boolean run() throws IOException {
        isWhole = false;
        Exchange.Answer answer =
                server.send(0, HEAD, Optional.empty(), this::accept).await(patience.timeout(), deadline);
        switch (answer.status()) {
            case Server.PARTIAL -> requireComplete();
            case Server.OK -> {
                isWhole = true;
                version = FileVersion.of(body.bytes.size(), answer.headers());
            }
            default -> {
                return isEmpty(answer);
            }
        }
        return true;
    }

    private Optional<Sink> accept(int status, HttpHeaders headers) throws IOException {
        if (status == Server.PARTIAL) {
            ContentRange range = server.range(headers, 0, HEAD);
            version = FileVersion.of(range.total(), headers);
            body = new Body(range.length());
            return Optional.of(body);
        }
        if (status == Server.OK) {
            server.requirePlain(status, headers);
            requireShort(headers.firstValueAsLong("Content-Length").orElse(0));
            body = new Body(maxWhole);
            return Optional.of(body);
        }
        return Optional.empty();
    }

    private void requireShort(long length) throws HttpAnswerException {
        if (length > maxWhole) {
            throw server.error(
                    Server.OK,
                    "the server does not serve ranges, and the file has " + length
                            + " bytes; download it and open the copy");
        }
    }

    private void requireComplete() throws TemporaryException {
        if (body.bytes.size() < body.limit) {
            throw new TemporaryException(
                    server.name() + ": the server sent " + body.bytes.size() + " of " + body.limit + " bytes", null);
        }
    }

    /** Whether a server without such a range states that there is none because the file is empty. */
    private boolean isEmpty(Exchange.Answer answer) throws IOException {
        Optional<String> range = answer.headers().firstValue("Content-Range");
        if (answer.status() == Server.NO_SUCH_RANGE
                && range.filter(ContentRange::isOfEmptyFile).isPresent()) {
            body = new Body(0);
            isWhole = true;
            return true;
        }
        server.recover(answer, attempts);
        return false;
    }

    FileVersion version() {
        return version;
    }

    /** The first bytes of the file, or all of them. */
    byte[] bytes() {
        return body.bytes.toByteArray();
    }

    /** Whether the bytes are the whole file. */
    boolean isWhole() {
        return isWhole;
    }
}

package org.qirtas.http;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gets consecutive blocks by one request. If the answer ends before its time, the next try continues there. For one
 * thread, and for that of the client which receives.
 */
final class Download implements Retries.Task, Sink {

    private final Server server;
    private final FileVersion version;
    private final Patience patience;
    private final Deadline deadline;
    private final long first;
    private final byte[][] blocks;
    private final long start;
    private final long end;
    private final Attempts attempts = new Attempts();
    private @Nullable Exchange exchange;

    /** Where the next byte belongs. Written by the client's thread, read after its answer. */
    private volatile long position;

    Download(Server server, FileVersion version, Patience patience, Deadline deadline, long first, int count) {
        this.server = server;
        this.version = version;
        this.patience = patience;
        this.deadline = deadline;
        this.first = first;
        blocks = new byte[count][];
        for (int i = 0; i < count; i++) {
            blocks[i] = new byte[Block.length(first + i, version.length())];
        }
        start = first * Block.LENGTH;
        end = Math.min(version.length(), (first + count) * Block.LENGTH);
        position = start;
    }

    /** Sends the request, unless it is under way. */
    Exchange start() {
        Exchange current = exchange;
        if (current == null) {
            long from = position;
            current = server.send(from, end, version.condition(), (status, headers) -> accept(from, status, headers));
            exchange = current;
        }
        return current;
    }

    /** Gets everything, with as many requests as it takes. */
    void finish() throws IOException {
        new Retries(patience, deadline, server.name()).run(this);
    }

    @Override
    public boolean run() throws IOException {
        Exchange current = start();
        exchange = null;
        Exchange.Answer answer = current.await(patience.timeout(), deadline);
        if (answer.status() != Server.PARTIAL) {
            recover(answer);
            return false;
        }
        if (position < end) {
            throw new TemporaryException(
                    server.name() + ": the server sent " + (position - start) + " of " + (end - start) + " bytes",
                    null);
        }
        return true;
    }

    private Optional<Sink> accept(long from, int status, HttpHeaders headers) throws IOException {
        if (status != Server.PARTIAL) {
            return Optional.empty();
        }
        ContentRange range = server.range(headers, from, end);
        if (!version.isSame(range.total(), headers)) {
            throw server.changed();
        }
        long to = range.last() + 1;
        return Optional.of(bytes -> bytes.remaining() <= to - position && take(bytes));
    }

    private void recover(Exchange.Answer answer) throws IOException {
        if (answer.status() == Server.NO_SUCH_RANGE) {
            throw server.changed();
        }
        if (answer.status() == Server.OK) {
            throw isUnchanged(answer.headers())
                    ? server.error(Server.OK, "the server no longer serves ranges")
                    : server.changed();
        }
        server.recover(answer, attempts);
    }

    /** Whether an answer with the whole file is about the same version, which the server then has no reason to send. */
    private boolean isUnchanged(HttpHeaders headers) {
        long length = headers.firstValueAsLong("Content-Length").orElse(version.length());
        return version.condition().isPresent() && version.isSame(length, headers);
    }

    @Override
    public boolean take(ByteBuffer bytes) {
        long next = position;
        while (bytes.hasRemaining()) {
            int offset = (int) (next % Block.LENGTH);
            byte[] block = block(Block.of(next));
            int count = Math.min(bytes.remaining(), block.length - offset);
            bytes.get(block, offset, count);
            next += count;
        }
        position = next;
        return true;
    }

    /** Whole blocks that have come. */
    @Override
    public long progress() {
        return Block.of(position);
    }

    long first() {
        return first;
    }

    /** Block after the last one. */
    long last() {
        return first + blocks.length;
    }

    byte[] block(long number) {
        return blocks[(int) (number - first)];
    }

    /** Ends the connection if a request is under way. */
    void cancel() {
        if (exchange != null) {
            exchange.cancel();
        }
    }
}

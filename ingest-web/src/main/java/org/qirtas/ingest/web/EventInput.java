package org.qirtas.ingest.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qirtas.ingest.internal.BulkStream;

/**
 * The bytes of an XML file. Limits those of a single event, such as a tag or a comment, which a parser has in memory, and
 * remembers the error of the stream, which a parser hides. For one thread.
 */
final class EventInput extends BulkStream {

    private final InputStream in;
    private final int maxBytes;
    private long count;
    private long end;
    private @Nullable IOException problem;
    private boolean isLimit;

    EventInput(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
        end = maxBytes;
    }

    /** Begins the next event. */
    void nextEvent() {
        end = count + maxBytes;
    }

    long count() {
        return count;
    }

    /** The error for which reading stopped. */
    Optional<IOException> problem() {
        return Optional.ofNullable(problem);
    }

    /** Whether that error is an event of too many bytes. */
    boolean isLimit() {
        return isLimit;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            isLimit = count > end;
            if (isLimit) {
                throw new IOException("a tag or a text of more than " + maxBytes + " bytes");
            }
            int read = in.read(bytes, offset, length);
            count += Math.max(read, 0);
            return read;
        } catch (IOException e) {
            problem = e;
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

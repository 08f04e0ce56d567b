package org.qirtas.ingest.warc;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** The records of a WARC, with bounded headers. For one thread. */
final class WarcRecords implements Closeable {

    /** The maximum number of bytes of a header, and of what was read ahead. */
    static final int MAX_HEADER = 1 << 20;

    private static final int BUFFER_SIZE = 1 << 13;

    private final BudgetStream in;
    private ByteBuffer buffer;
    private WarcReader reader;
    private @Nullable WarcRecord last;
    /** The place in the file at which the reader began. */
    private long begin;

    WarcRecords(InputStream stream) throws IOException {
        in = new BudgetStream(stream);
        buffer = emptyBuffer();
        reader = reader();
    }

    private static ByteBuffer emptyBuffer() {
        return ByteBuffer.allocate(BUFFER_SIZE).flip();
    }

    private WarcReader reader() throws IOException {
        in.allow(MAX_HEADER);
        return new WarcReader(Channels.newChannel(in), buffer);
    }

    /** The next record. Its predecessor can no longer be read. */
    Optional<WarcRecord> next() throws IOException {
        WarcRecord before = last;
        last = null;
        if (before != null) {
            in.allowAll();
            before.body().consume();
        }
        in.allow(MAX_HEADER);
        Optional<WarcRecord> next = reader.next();
        last = next.orElse(null);
        in.allowAll();
        return next;
    }

    /**
     * Passes over everything up to the next line that begins a record. To be called after {@link #next()} failed. A
     * header may have ended in the first word of that line, which then was read with it.
     *
     * @return whether there is one
     */
    boolean isNextFound() throws IOException {
        last = null;
        in.allowAll();
        long read = in.count() - buffer.remaining();
        in.goBack(Math.max(read - NextRecord.BEGIN_LENGTH, begin + reader.position() + 1));
        boolean isFound = NextRecord.isFound(in);
        if (isFound) {
            begin = in.count();
            buffer = emptyBuffer();
            reader = reader();
        }
        return isFound;
    }

    /** The place of a record in the decompressed file. */
    long position(WarcRecord record) {
        return begin + record.position();
    }

    /** What a server answered. */
    HttpResponse http(WarcResponse response) throws IOException {
        in.allow(MAX_HEADER);
        HttpResponse http = response.http();
        in.allowAll();
        return http;
    }

    /** The number of decompressed bytes that were read. */
    long bytesRead() {
        return in.count();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

package org.qirtas.ingest.warc;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
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

    private final BudgetStream in;
    private final WarcReader reader;
    private @Nullable WarcRecord last;

    WarcRecords(InputStream stream) throws IOException {
        in = new BudgetStream(stream);
        in.allow(MAX_HEADER);
        reader = new WarcReader(in);
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

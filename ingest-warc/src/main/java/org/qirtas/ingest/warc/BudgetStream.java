package org.qirtas.ingest.warc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read, and refuses to read more than it is allowed to. For one thread. */
final class BudgetStream extends FilterInputStream {

    private long count;
    private long end = Long.MAX_VALUE;

    BudgetStream(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    /** Allows to read some more bytes. */
    void allow(long bytes) {
        end = count + bytes;
    }

    /** Allows to read everything. */
    void allowAll() {
        end = Long.MAX_VALUE;
    }

    @Override
    public int read() throws IOException {
        requireRoom();
        int value = super.read();
        count += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        requireRoom();
        int read = super.read(bytes, offset, (int) Math.min(length, end - count));
        count += Math.max(read, 0);
        return read;
    }

    private void requireRoom() throws IOException {
        if (count >= end) {
            throw new IOException("a header of more than " + WarcRecords.MAX_HEADER + " bytes");
        }
    }
}

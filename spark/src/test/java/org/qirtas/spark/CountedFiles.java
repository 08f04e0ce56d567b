package org.qirtas.spark;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** Local files under another scheme, as if they were far away. Requests are counted, of all files together. */
public final class CountedFiles extends RawLocalFileSystem {

    static final String SCHEME = "counted";

    private static final AtomicLong OPENED = new AtomicLong();
    private static final AtomicLong READS = new AtomicLong();
    private static final AtomicLong BYTES = new AtomicLong();

    /** What was requested since the last time. */
    record Counts(long opened, long reads, long bytes) {}

    static Counts take() {
        return new Counts(OPENED.getAndSet(0), READS.getAndSet(0), BYTES.getAndSet(0));
    }

    /** The name of a local file in this file system. */
    static String name(java.nio.file.Path file) {
        return SCHEME + "://" + file;
    }

    @Override
    public URI getUri() {
        return URI.create(SCHEME + ":///");
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FSDataInputStream open(Path path, int bufferSize) throws IOException {
        OPENED.incrementAndGet();
        return new FSDataInputStream(new Counted(super.open(path, bufferSize)));
    }

    private static final class Counted extends FSInputStream {

        private final FSDataInputStream in;

        Counted(FSDataInputStream in) {
            this.in = in;
        }

        @Override
        public int read(long position, byte[] buffer, int offset, int length) throws IOException {
            READS.incrementAndGet();
            int count = in.read(position, buffer, offset, length);
            BYTES.addAndGet(Math.max(0, count));
            return count;
        }

        @Override
        public void seek(long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long getPos() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean seekToNewSource(long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

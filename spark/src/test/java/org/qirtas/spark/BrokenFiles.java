package org.qirtas.spark;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** Local files under another scheme, of which some operations fail after a number of them. */
public final class BrokenFiles extends RawLocalFileSystem {

    static final String SCHEME = "broken";
    static final AtomicInteger RENAMES = new AtomicInteger();
    static final AtomicInteger OPENS = new AtomicInteger();

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
    public boolean rename(Path source, Path target) throws IOException {
        return RENAMES.getAndDecrement() > 0 && super.rename(source, target);
    }

    @Override
    public FSDataInputStream open(Path path, int bufferSize) throws IOException {
        if (OPENS.getAndDecrement() <= 0) {
            throw new IOException("the store is down");
        }
        return super.open(path, bufferSize);
    }
}

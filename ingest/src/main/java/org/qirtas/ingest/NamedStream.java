package org.qirtas.ingest;

import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.qirtas.ingest.internal.BulkStream;

/** A stream whose errors of decompression name the file. For one thread. */
final class NamedStream extends BulkStream {

    private final InputStream in;
    private final String name;

    NamedStream(InputStream in, String name) {
        this.in = in;
        this.name = name;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return in.read(target, offset, length);
        } catch (EOFException | ZipException | ZstdIOException e) {
            throw JsonLines.damaged(name, 0, e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package org.qirtas.ingest;

import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** A stream whose errors of decompression name the file. For one thread. */
final class NamedStream extends FilterInputStream {

    private final String name;

    NamedStream(InputStream in, String name) {
        super(in);
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
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
    public boolean markSupported() {
        return false;
    }
}

package org.qirtas.ingest.xz;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.qirtas.ingest.Compression;
import org.qirtas.ingest.internal.BulkStream;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZIOException;
import org.tukaani.xz.XZInputStream;

/** The content of an xz file, with the errors of {@link Compression}. For one thread. */
final class XzStream extends BulkStream {

    private static final int MAX_MEMORY_KB = 130 << 10;

    private final XZInputStream content;

    XzStream(InputStream stored) throws IOException {
        try {
            content = new XZInputStream(stored, MAX_MEMORY_KB);
        } catch (XZIOException e) {
            throw problem(e);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return content.read(target, offset, length);
        } catch (XZIOException e) {
            throw problem(e);
        } catch (EOFException e) {
            throw (EOFException) new EOFException("the file ends too early").initCause(e);
        }
    }

    private static IOException problem(XZIOException e) {
        ZipException problem = e instanceof MemoryLimitException
                ? new Compression.RefusedException("needs more than 128 MiB of memory to be decompressed; write it"
                        + " again with a smaller dictionary: xz -dc OLD | xz -9 > NEW")
                : new ZipException(e.getMessage() == null ? "the content does not match its checksum" : e.getMessage());
        problem.initCause(e);
        return problem;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}

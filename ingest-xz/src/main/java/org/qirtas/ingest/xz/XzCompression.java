package org.qirtas.ingest.xz;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.qirtas.ingest.Compression;
import org.qirtas.ingest.internal.Magic;

/**
 * Files that are compressed with xz, of any number of streams. A file that needs more than 130 MiB of memory, which a
 * dictionary of 128 MiB takes, is refused. Immutable.
 *
 * <pre>{@code
 * try (ArticleInput input = ArticleInput.open(Path.of("news.jsonl.xz"))) {
 *     input.next().ifPresent(System.out::println);
 * }
 * }</pre>
 */
public final class XzCompression implements Compression {

    private static final byte[] MAGIC = {(byte) 0xFD, '7', 'z', 'X', 'Z', 0};
    private static final int BUFFER_SIZE = 1 << 16;

    /** For {@link java.util.ServiceLoader}. */
    public XzCompression() {}

    @Override
    public String name() {
        return "xz";
    }

    @Override
    public String suffix() {
        return "xz";
    }

    @Override
    public boolean recognize(byte[] head) {
        return Magic.begins(head, MAGIC);
    }

    @Override
    public InputStream open(InputStream stored) throws IOException {
        return new XzStream(new BufferedInputStream(stored, BUFFER_SIZE));
    }
}

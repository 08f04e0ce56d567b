package org.qirtas.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.zip.ZipException;

/**
 * A way in which files are compressed. {@link ArticleInput} knows gzip, zstd and bzip2, and finds others with {@link
 * java.util.ServiceLoader} in the class loader of this module. The first bytes of a file tell how it is compressed,
 * whatever its format.
 *
 * <p>Implementations must be safe for use by many threads.
 *
 * <pre>{@code
 * class ZlibCompression implements Compression {
 *     public String name() { return "zlib"; }
 *     public String suffix() { return "zz"; }
 *     public boolean recognize(byte[] head) { return head.length > 1 && head[0] == 0x78 && head[1] == (byte) 0x9C; }
 *     public InputStream open(InputStream stored) { return new InflaterInputStream(stored); }
 * }
 * }</pre>
 */
public interface Compression {

    /** The maximum number of bytes for {@link #recognize}. */
    int HEAD_BYTES = 10;

    /**
     * The name of the compression, for messages.
     *
     * @return a word such as {@code gzip}
     */
    String name();

    /**
     * The end of the names of such files, after the suffix of the format.
     *
     * @return in lower case and without a dot, such as {@code gz}
     */
    String suffix();

    /**
     * Examines the beginning of a file.
     *
     * @param head the first {@value #HEAD_BYTES} bytes, or all if there are fewer; may be empty
     * @return whether the file is compressed in this way
     */
    boolean recognize(byte[] head);

    /**
     * Decompresses a file in bounded memory, with all its parts if it has several.
     *
     * @param stored the compressed bytes
     * @return the content, which closes the compressed bytes. It throws an {@link java.io.EOFException} if they are
     *     truncated, a {@link RefusedException} if they need too much, and a {@link ZipException} if they are damaged
     * @throws IOException as the content does
     */
    InputStream open(InputStream stored) throws IOException;

    /** Compressed bytes that may be whole, but are not decompressed because they need too much memory. */
    final class RefusedException extends ZipException {

        @Serial
        private static final long serialVersionUID = 1L;

        /**
         * An error.
         *
         * @param problem what the file needs, and the remedy
         */
        public RefusedException(String problem) {
            super(problem);
        }
    }
}

package org.qirtas.ingest;

import java.util.List;
import org.qirtas.Article;

/**
 * A format of files that hold one article each. {@link ArticleInput} finds formats with {@link java.util.ServiceLoader}
 * in the class loader of this module, and reads files with their suffixes, compressed or not.
 *
 * <p>Implementations must be safe for use by many threads.
 */
public interface ArticleFormat {

    /**
     * The name of one such file in messages, in English and in the singular.
     *
     * @return the name, such as {@code page}
     */
    String name();

    /**
     * The suffixes of the names of such files. No two formats may share one.
     *
     * @return in lower case and without a dot, such as {@code txt}
     */
    List<String> suffixes();

    /**
     * The maximum number of decompressed bytes of a file. A larger file is refused without being read further.
     *
     * @return the number of bytes
     */
    int maxBytes();

    /**
     * Reads a file.
     *
     * @param content all of its bytes, decompressed
     * @param file name for error messages
     * @param options how to read
     * @return the article
     * @throws IngestException if the file gives no article
     */
    Article read(byte[] content, String file, IngestOptions options) throws IngestException;
}

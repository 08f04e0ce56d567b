package org.qirtas.ingest;

import java.util.List;
import org.qirtas.Article;

/**
 * A form of files that hold one article each. {@link ArticleInput} finds the formats with {@link java.util.ServiceLoader}
 * in the class loader of this module, and reads the files that have their names, compressed or not.
 *
 * <p>Implementations may be used by many threads.
 */
public interface ArticleFormat {

    /**
     * The word for one such file in messages, in English and in the singular.
     *
     * @return the name, such as {@code page}
     */
    String name();

    /**
     * The ends of the names of such files, of which no two formats have the same.
     *
     * @return in lower case and without a dot, such as {@code txt}
     */
    List<String> suffixes();

    /**
     * The greatest number of bytes in a file, decompressed. A bigger one is refused without being read further.
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

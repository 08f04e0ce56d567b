package org.qirtas.ingest;

import java.io.IOException;
import java.util.List;

/**
 * A format of files with articles. {@link ArticleInput} finds formats with {@link java.util.ServiceLoader} in the class
 * loader of this module. The first bytes of a file decide which format reads it, and its name where they do not tell.
 *
 * <p>Implementations must be safe for use by many threads.
 *
 * <pre>{@code
 * class NoteFormat implements ArticleFormat {
 *     public String name() { return "note"; }
 *     public String description() { return "a note"; }
 *     public List<String> mediaTypes() { return List.of("text/x-note"); }
 *     public List<String> suffixes() { return List.of("note"); }
 *     public Recognition recognize(byte[] head) { return Recognition.MAYBE; }
 *
 *     public ArticleReader open(SourceContent file, IngestOptions options) {
 *         return new SingleArticle(file, 10_000, "note", (bytes, name) ->
 *                 Article.builder().body(new String(bytes, StandardCharsets.UTF_8)).build());
 *     }
 * }
 * }</pre>
 */
public interface ArticleFormat {

    /** The maximum number of bytes for {@link #recognize}. */
    int HEAD_BYTES = 8192;

    /**
     * The name of the format, which users can give to choose it.
     *
     * @return a word in lower case, such as {@code page}
     */
    String name();

    /**
     * What such a file is, for a list of formats.
     *
     * @return a short English phrase without a full stop, such as {@code news pages saved as text}
     */
    String description();

    /**
     * The media types of such files.
     *
     * @return in lower case, the usual one first, such as {@code text/plain}
     */
    List<String> mediaTypes();

    /**
     * The suffixes of the names of such files. No two formats may share one.
     *
     * @return in lower case and without a dot, such as {@code txt}
     */
    List<String> suffixes();

    /**
     * Examines the beginning of a file.
     *
     * @param head the first {@value #HEAD_BYTES} decompressed bytes, or all if there are fewer; may be empty
     * @return whether the file is of this format
     */
    Recognition recognize(byte[] head);

    /**
     * Begins to read a file.
     *
     * @param file the file
     * @param options how to read
     * @return a reader, which closes the content of the file
     * @throws IngestException if the file is not of this format, or damaged
     * @throws IOException if reading fails
     */
    ArticleReader open(SourceContent file, IngestOptions options) throws IOException;
}

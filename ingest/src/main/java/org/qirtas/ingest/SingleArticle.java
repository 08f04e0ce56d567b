package org.qirtas.ingest;

import java.io.IOException;
import java.util.Optional;
import org.qirtas.Article;

/**
 * A file that is one article. For one thread.
 *
 * <pre>{@code
 * SourceContent file = SourceContent.of("a.note", Files.newInputStream(Path.of("a.note")));
 * try (SingleArticle note = new SingleArticle(file, 10_000, "note", (bytes, name) ->
 *         Article.builder().body(new String(bytes, StandardCharsets.UTF_8)).build())) {
 *     note.next().ifPresent(System.out::println);
 * }
 * }</pre>
 */
public final class SingleArticle implements ArticleReader {

    private final SourceContent file;
    private final int maxBytes;
    private final String noun;
    private final Parser parser;
    private long bytesRead;
    private boolean isRead;

    /** Makes an article of all bytes of a file. */
    @FunctionalInterface
    public interface Parser {

        /**
         * Makes an article.
         *
         * @param content all bytes
         * @param name name of the file for error messages
         * @return the article
         * @throws IngestException if the bytes give no article
         */
        Article parse(byte[] content, String name) throws IngestException;
    }

    /**
     * A reader of a file that is not read before its article is asked for.
     *
     * @param file the file
     * @param maxBytes the maximum number of its bytes; a larger file is refused without being read further
     * @param noun what the file is, for error messages, such as {@code page}
     * @param parser makes the article
     */
    public SingleArticle(SourceContent file, int maxBytes, String noun, Parser parser) {
        this.file = file;
        this.maxBytes = maxBytes;
        this.noun = noun;
        this.parser = parser;
    }

    @Override
    public Optional<Article> next() throws IOException {
        if (isRead) {
            return Optional.empty();
        }
        isRead = true;
        try {
            byte[] content = file.readAll(maxBytes, noun);
            bytesRead = content.length;
            return Optional.of(parser.parse(content, file.name()));
        } catch (IngestException e) {
            throw e.ofArticle();
        }
    }

    @Override
    public IngestException reject(String problem) {
        return IngestException.ofArticle(file.name(), 0, problem);
    }

    @Override
    public long bytesRead() {
        return bytesRead;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

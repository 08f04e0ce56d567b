package org.qirtas.ingest.parquet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.qirtas.Article;
import org.qirtas.ingest.ArticleReader;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.RecordReading;
import org.qirtas.ingest.SourceContent;

/**
 * The rows of a Parquet file as articles. After a row that cannot be read it goes on with the next row group. The
 * library throws any exception when a file is damaged. It also allocates the length that the header of a page states, up
 * to 2 GiB, so that an {@code OutOfMemoryError} is an error of the file like others. For one thread.
 */
final class ParquetRows implements ArticleReader {

    private final SourceContent file;
    private final RecordReading records;
    private final RowGroups groups;
    private Optional<String> row = Optional.empty();

    ParquetRows(Path path, SourceContent file, IngestOptions options) throws IOException {
        this.file = file;
        records = RecordReading.of(options);
        try {
            groups = RowGroups.open(path);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw problem(0, words(e), e);
        }
    }

    @Override
    public Optional<Article> next() throws IOException {
        try {
            row = groups.next();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw problem(groups.row(), words(e), e);
        }
        return row.isPresent() ? Optional.of(article(row.get())) : Optional.empty();
    }

    /** The article of a row. A key that is there twice is one reason why there may be none. */
    private Article article(String json) throws IngestException {
        try {
            return records.readJson(json);
        } catch (IOException e) {
            IngestException problem = reject("the row is no record: " + e.getMessage());
            problem.initCause(e);
            throw problem;
        }
    }

    private static String words(Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return "the file is damaged, or a row group needs more memory than Java may take; the rest of it is not read";
        }
        return cause instanceof RefusedFileException
                ? String.valueOf(cause.getMessage())
                : "the file is damaged, or no Parquet file; the rest of the row group is not read: " + cause;
    }

    private IngestException problem(long line, String words, Throwable cause) {
        IngestException problem = new IngestException(file.name(), line, words);
        problem.initCause(cause);
        return problem;
    }

    @Override
    public IngestException reject(String problem) {
        byte[] json = row.orElse("").getBytes(StandardCharsets.UTF_8);
        return new IngestException(file.name(), groups.row(), problem, json);
    }

    /** The bytes of the file in the proportion of the rows that were read. */
    @Override
    public long bytesRead() {
        return groups.bytesRead();
    }

    @Override
    public OptionalLong storedBytesRead() {
        return OptionalLong.of(bytesRead());
    }

    @Override
    public Optional<String> preset() {
        return records.preset();
    }

    @Override
    public void close() throws IOException {
        try (file) {
            groups.close();
        }
    }
}

package org.qirtas.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;
import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArchiveWriter;
import org.qirtas.WriterOptions;

/** Writes the rows of a task to an archive. The file is made for the first of them. For one thread. */
final class ArticleDataWriter implements DataWriter<InternalRow> {

    private final RowArticles articles;
    private final WriterOptions options;
    private final boolean isOfModels;
    private final FileSystem files;
    private final Path draft;
    private final int partition;
    private final long task;
    private @Nullable OutputStream out;
    private @Nullable ArchiveWriter writer;
    private long rows;

    /** A file of this machine with text models that are learned. */
    private java.nio.file.@Nullable Path learned;

    ArticleDataWriter(ArchiveWrite write, Configuration configuration, int partition, long task) throws IOException {
        articles = write.articles();
        isOfModels = write.options().isOfModels();
        Optional<Path> models = write.models();
        options = models.isPresent()
                ? write.options().ofWriter().withModels(List.of(LocalModels.of(models.get(), configuration)))
                : write.options().ofWriter();
        draft = write.folder().draft(partition, task);
        files = draft.getFileSystem(configuration);
        this.partition = partition;
        this.task = task;
    }

    @Override
    public void write(InternalRow row) throws IOException {
        ArchiveWriter writing = writer == null ? begin() : writer;
        try {
            writing.add(articles.article(row));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "row " + rows + " of partition " + partition + " cannot be an article: " + e.getMessage(), e);
        }
        rows++;
    }

    private ArchiveWriter begin() throws IOException {
        ArchiveWriter begun = isOfModels ? beginModels() : beginArchive();
        writer = begun;
        return begun;
    }

    private ArchiveWriter beginArchive() throws IOException {
        OutputStream opened = files.create(draft, false);
        out = opened;
        return ArchiveWriter.create(opened, options);
    }

    private ArchiveWriter beginModels() throws IOException {
        java.nio.file.Path file = Files.createTempDirectory("learned").resolve("models");
        learned = file;
        return ArchiveWriter.createModels(file, options);
    }

    @Override
    public WriterCommitMessage commit() throws IOException {
        if (writer != null) {
            writer.finish();
        }
        if (learned != null) {
            files.copyFromLocalFile(false, false, new Path(learned.toUri()), draft);
        }
        close();
        return new WrittenPart(partition, task, rows);
    }

    @Override
    public void abort() throws IOException {
        close();
        files.delete(draft, false);
    }

    @Override
    public void close() throws IOException {
        ArchiveWriter ended = writer;
        writer = null;
        OutputStream opened = out;
        out = null;
        try {
            if (ended != null) {
                ended.close();
            }
        } finally {
            if (opened != null) {
                opened.close();
            }
            deleteLearned();
        }
    }

    private void deleteLearned() throws IOException {
        if (learned != null) {
            Files.deleteIfExists(learned);
            Files.deleteIfExists(learned.getParent());
            learned = null;
        }
    }
}

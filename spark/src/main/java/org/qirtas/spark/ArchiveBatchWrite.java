package org.qirtas.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.connector.write.BatchWrite;
import org.apache.spark.sql.connector.write.DataWriterFactory;
import org.apache.spark.sql.connector.write.PhysicalWriteInfo;
import org.apache.spark.sql.connector.write.Write;
import org.apache.spark.sql.connector.write.WriterCommitMessage;

/**
 * Writes archives to a folder, one for each task that has rows. They get their names when all are complete, and only
 * then are replaced archives deleted. For one thread.
 */
final class ArchiveBatchWrite implements Write, BatchWrite {

    private final ArchiveWrite write;
    private final Configuration configuration;
    private final boolean isReplacing;

    /** A file with text models that this write has brought beside the archives. */
    private Optional<Path> brought = Optional.empty();

    ArchiveBatchWrite(ArchiveWrite write, Configuration configuration, boolean isReplacing) {
        this.write = write;
        this.configuration = configuration;
        this.isReplacing = isReplacing;
    }

    @Override
    public BatchWrite toBatch() {
        return this;
    }

    @Override
    public String description() {
        return QirtasSource.NAME + " " + write.options();
    }

    @Override
    public DataWriterFactory createBatchWriterFactory(PhysicalWriteInfo info) {
        if (!write.options().models().isEmpty()) {
            bring(new Path(write.options().models()));
        }
        return new ArticleWriterFactory(write, configuration);
    }

    private void bring(Path models) {
        try {
            if (write.folder().bring(models, configuration)) {
                brought = Optional.of(write.folder().beside(models));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void commit(WriterCommitMessage[] messages) {
        requireOurs(messages);
        try {
            List<Path> old = new ArrayList<>(isReplacing ? write.folder().written(configuration) : List.of());
            write.models()
                    .ifPresent(models -> old.removeIf(each -> each.getName().equals(models.getName())));
            for (WrittenPart part : parts(messages)) {
                write.folder().publish(part, configuration);
            }
            for (Path path : old) {
                path.getFileSystem(configuration).delete(path, false);
            }
            write.folder().clean(configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A failed commit may have published some archives. */
    @Override
    public void abort(WriterCommitMessage[] messages) {
        try {
            for (WrittenPart part : parts(messages)) {
                write.folder().retract(part, configuration);
            }
            if (brought.isPresent()) {
                brought.get().getFileSystem(configuration).delete(brought.get(), false);
            }
            write.folder().clean(configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In one process two class loaders may each have loaded this library. Archives of the other would be lost. */
    private static void requireOurs(WriterCommitMessage... messages) {
        for (WriterCommitMessage message : messages) {
            if (!(message instanceof WrittenPart)) {
                throw new IllegalStateException(
                        "a task has other classes of " + QirtasSource.NAME + " than the driver; nothing is written."
                                + " Name the jars in spark.driver.extraClassPath, without userClassPathFirst");
            }
        }
    }

    /** The archives of tasks that have finished. */
    private static List<WrittenPart> parts(WriterCommitMessage... messages) {
        List<WrittenPart> parts = new ArrayList<>();
        for (WriterCommitMessage message : messages) {
            if (message instanceof WrittenPart part && part.articles() > 0) {
                parts.add(part);
            }
        }
        return parts;
    }
}

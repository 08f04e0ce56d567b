package org.qirtas.spark;

import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.connector.write.SupportsTruncate;
import org.apache.spark.sql.connector.write.Write;
import org.apache.spark.sql.connector.write.WriteBuilder;

/** Gathers what a query demands of a write. For one thread. */
final class ArchiveWriteBuilder implements SupportsTruncate {

    private final LogicalWriteInfo info;
    private boolean isReplacing;

    ArchiveWriteBuilder(LogicalWriteInfo info) {
        this.info = info;
    }

    @Override
    public WriteBuilder truncate() {
        isReplacing = true;
        return this;
    }

    @Override
    public Write build() {
        WriteOptions options = WriteOptions.of(info.options());
        WriteFolder folder = new WriteFolder(options.folder(), info.queryId(), options.isOfModels());
        if (options.sharedModel() == SharedModel.TRUE) {
            return new SharedModelWrite(info.options(), folder, isReplacing);
        }
        ArchiveWrite write = new ArchiveWrite(options, RowArticles.of(info.schema()), folder);
        return new ArchiveBatchWrite(write, ReadOptions.configuration(info.options()), isReplacing);
    }
}

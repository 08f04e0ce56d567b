package org.qirtas.ingest.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** The rows of a Parquet file as JSON, row group by row group. For one thread. */
final class RowGroups implements Closeable {

    private final ParquetFileReader reader;
    private final long length;
    private final MessageType schema;
    private final MessageColumnIO columns;
    private final RowJson json;
    private final List<BlockMetaData> groups;
    private final long rows;
    private int group = -1;
    private long rowsBefore;
    private long rowOfGroup;
    private long rowsOfGroup;
    private @Nullable RecordReader<Group> records;

    private RowGroups(ParquetFileReader reader, long length) {
        this.reader = reader;
        this.length = length;
        schema = reader.getFileMetaData().getSchema();
        columns = new ColumnIOFactory().getColumnIO(schema);
        json = new RowJson(ArticleColumns.areIn(reader.getFileMetaData().getKeyValueMetaData()));
        groups = reader.getRowGroups();
        rows = groups.stream().mapToLong(BlockMetaData::getRowCount).sum();
    }

    static RowGroups open(Path path) throws IOException {
        LocalInputFile file = new LocalInputFile(path);
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new PageCodecs())
                .usePageChecksumVerification()
                .build();
        ParquetFileReader reader = new ParquetFileReader(file, options);
        try {
            return new RowGroups(reader, file.getLength());
        } catch (RuntimeException | StackOverflowError e) {
            reader.close();
            throw e;
        }
    }

    /** The next row as a JSON object; nothing after the last. */
    Optional<String> next() throws IOException {
        while (rowOfGroup == rowsOfGroup) {
            if (group + 1 >= groups.size()) {
                return Optional.empty();
            }
            openGroup();
        }
        rowOfGroup++;
        try {
            return Optional.of(json.of(Objects.requireNonNull(records).read()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            rowOfGroup = rowsOfGroup;
            throw e;
        }
    }

    private void openGroup() throws IOException {
        group++;
        rowsBefore += rowsOfGroup;
        rowOfGroup = 0;
        rowsOfGroup = 0;
        BlockMetaData next = groups.get(group);
        try {
            requireReadable(next);
        } catch (RefusedFileException e) {
            reader.skipNextRowGroup();
            throw e;
        }
        if (next.getRowCount() == 0) {
            reader.skipNextRowGroup();
        } else {
            PageReadStore pages = reader.readNextRowGroup();
            records = columns.getRecordReader(pages, new GroupRecordConverter(schema));
            rowsOfGroup = next.getRowCount();
        }
    }

    /** Refuses sizes that the file cannot have, or that memory cannot. */
    private void requireReadable(BlockMetaData next) throws IOException {
        long bytes = 0;
        for (ColumnChunkMetaData column : next.getColumns()) {
            PageCodecs.requireKnown(column.getCodec());
            long start = column.getStartingPos();
            if (start < 0 || column.getTotalSize() < 0 || column.getTotalSize() > length - start) {
                throw new RefusedFileException("the column " + column.getPath() + " is not inside the file");
            }
            bytes += column.getTotalSize();
        }
        long memory = Runtime.getRuntime().maxMemory() / 2;
        if (bytes > memory) {
            throw new RefusedFileException(
                    "a row group of " + bytes + " bytes needs twice as much memory; give Java more, "
                            + "such as JAVA_TOOL_OPTIONS=-Xmx8g, or write the file with smaller row groups");
        }
    }

    /** The number of the current row, from 1. */
    long row() {
        return rowsBefore + rowOfGroup;
    }

    /** The bytes of the file in the proportion of the rows that were read. */
    long bytesRead() {
        return rows == 0 ? 0 : Math.round((double) length * row() / rows);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

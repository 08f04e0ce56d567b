package org.qirtas.spark;

import java.util.EnumSet;
import java.util.Set;
import org.apache.spark.sql.connector.catalog.MetadataColumn;
import org.apache.spark.sql.connector.catalog.SupportsMetadataColumns;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.SupportsWrite;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.connector.write.WriteBuilder;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** The articles of all archives of some paths. */
final class ArticleTable implements SupportsRead, SupportsWrite, SupportsMetadataColumns {

    private final CaseInsensitiveStringMap properties;

    ArticleTable(CaseInsensitiveStringMap properties) {
        this.properties = properties;
    }

    @Override
    public String name() {
        return QirtasSource.NAME + " " + ReadOptions.paths(properties);
    }

    @Override
    @SuppressWarnings("deprecation") // its successor does not exist in all versions of Spark
    public StructType schema() {
        return ArticleColumn.schema();
    }

    @Override
    public MetadataColumn[] metadataColumns() {
        return ArticleColumn.hidden().stream().map(HiddenColumn::new).toArray(MetadataColumn[]::new);
    }

    /** A column that a query gets only if it names it. */
    private record HiddenColumn(ArticleColumn column) implements MetadataColumn {

        @Override
        public String name() {
            return column.title();
        }

        @Override
        public DataType dataType() {
            return column.type();
        }

        @Override
        public boolean isNullable() {
            return column.isNullable();
        }
    }

    @Override
    public Set<TableCapability> capabilities() {
        Set<TableCapability> capabilities = EnumSet.of(
                TableCapability.BATCH_READ,
                TableCapability.BATCH_WRITE,
                TableCapability.TRUNCATE,
                TableCapability.ACCEPT_ANY_SCHEMA);
        if (WriteOptions.sharedModel(properties) == SharedModel.TRUE) {
            capabilities.add(TableCapability.V1_BATCH_WRITE);
        }
        return capabilities;
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
        return new ArticleScanBuilder(ReadOptions.of(options), ReadOptions.configuration(options));
    }

    @Override
    public WriteBuilder newWriteBuilder(LogicalWriteInfo info) {
        return new ArchiveWriteBuilder(info);
    }
}

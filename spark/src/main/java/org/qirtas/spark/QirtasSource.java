package org.qirtas.spark;

import java.util.Map;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * The data source {@code qirtas} of Apache Spark: each article of an archive is a row. Spark finds it by that name if
 * this artifact is on its class path, and makes it itself.
 *
 * <pre>{@code
 * Dataset<Row> news = spark.read().format("qirtas").load("s3a://bucket/2025-*.qrt");
 * news.where("source = 'Assabah' and published >= '2025-01-01'").select("title", "published").show();
 * news.groupBy("language").count().show();
 * }</pre>
 *
 * <p>A path is an archive, a folder, or a pattern of either. Of a folder those files are read whose names end in
 * {@code .qrt} and begin with neither a dot nor an underscore; with the option {@code recursiveFileLookup} also those of
 * folders inside it.
 */
public final class QirtasSource implements TableProvider, DataSourceRegister {

    static final String NAME = "qirtas";

    /** For Spark. */
    public QirtasSource() {
        // Nothing to prepare.
    }

    @Override
    public String shortName() {
        return NAME;
    }

    @Override
    public StructType inferSchema(CaseInsensitiveStringMap options) {
        return ArticleColumn.schema();
    }

    @Override
    public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
        return new ArticleTable(new CaseInsensitiveStringMap(properties));
    }
}

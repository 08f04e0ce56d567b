package org.qirtas.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.connector.write.V1Write;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.sources.InsertableRelation;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * Writes archives that refer to the same text models: learns these from a sample of the rows, and then writes the
 * archives. Spark gives the rows as a table, which is computed once for each. For one thread.
 */
final class SharedModelWrite implements V1Write, InsertableRelation {

    /** About as many articles as models are learned from. */
    private static final int SAMPLE = 20_000;

    private static final long SEED = 1;

    private final CaseInsensitiveStringMap options;
    private final WriteFolder folder;
    private final boolean isReplacing;

    SharedModelWrite(CaseInsensitiveStringMap options, WriteFolder folder, boolean isReplacing) {
        this.options = options;
        this.folder = folder;
        this.isReplacing = isReplacing;
    }

    @Override
    public InsertableRelation toInsertableRelation() {
        return this;
    }

    /** Whether archives are replaced was told to the builder of the write. */
    @Override
    public void insert(Dataset<Row> rows, boolean overwrite) {
        Configuration configuration = ReadOptions.configuration(options);
        try {
            Path learned = folder.temporary();
            Dataset<Row> sample = rows.drop(ArticleColumn.ORIGINAL.title())
                    .orderBy(functions.rand(SEED))
                    .limit(SAMPLE)
                    .coalesce(1);
            save(sample, Map.of(WriteOptions.SHARED_MODEL, SharedModel.ONLY.name()), "append", learned);
            Map<String, String> models = models(learned, configuration)
                    .map(file -> Map.of(WriteOptions.MODELS, file.toString()))
                    .orElse(Map.of());
            save(rows, models, isReplacing ? "overwrite" : "append", new Path(folder.folder()));
            folder.clean(configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save(Dataset<Row> rows, Map<String, String> others, String mode, Path target) {
        Map<String, String> all = new HashMap<>(options.asCaseSensitiveMap());
        all.keySet()
                .removeIf(name -> name.equalsIgnoreCase(WriteOptions.SHARED_MODEL)
                        || name.equalsIgnoreCase(WriteOptions.MODELS)
                        || name.equalsIgnoreCase(ReadOptions.PATH)
                        || name.equalsIgnoreCase(ReadOptions.PATHS));
        all.putAll(others);
        rows.write().format(QirtasSource.NAME).options(all).mode(mode).save(target.toString());
    }

    /** The file that was learned; nothing if there were no rows. */
    private static Optional<Path> models(Path learned, Configuration configuration) throws IOException {
        try {
            for (FileStatus each : learned.getFileSystem(configuration).listStatus(learned)) {
                if (each.isFile()) {
                    return Optional.of(each.getPath());
                }
            }
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}

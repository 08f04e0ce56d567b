package org.qirtas.spark;

import java.io.Serializable;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/**
 * What the tasks of a write need. Immutable.
 *
 * @param options the options
 * @param articles makes articles of rows
 * @param folder where files go
 */
record ArchiveWrite(WriteOptions options, RowArticles articles, WriteFolder folder) implements Serializable {

    /** The file with text models beside the archives, if they refer to one. */
    Optional<Path> models() {
        return options.models().isEmpty() ? Optional.empty() : Optional.of(folder.beside(new Path(options.models())));
    }
}

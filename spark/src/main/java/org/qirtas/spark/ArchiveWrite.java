package org.qirtas.spark;

import java.io.Serializable;

/**
 * What the tasks of a write need. Immutable.
 *
 * @param options the options
 * @param articles makes articles of rows
 * @param folder where files go
 */
record ArchiveWrite(WriteOptions options, RowArticles articles, WriteFolder folder) implements Serializable {}

/**
 * Reads articles from Parquet files, and writes them as one. {@link org.qirtas.ingest.ArticleInput} finds {@link
 * org.qirtas.ingest.parquet.ParquetFormat}, and {@link org.qirtas.ingest.ExportForm} {@link
 * org.qirtas.ingest.parquet.ParquetForm}, if this artifact is on the class path. Parquet itself does not work on the module
 * path, because its jars have packages in common.
 *
 * <p>Parameters and results are never {@code null} unless they are marked {@code @Nullable}.
 */
@NullMarked
package org.qirtas.ingest.parquet;

import org.jspecify.annotations.NullMarked;

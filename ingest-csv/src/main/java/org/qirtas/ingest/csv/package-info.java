/**
 * Reads articles from tables in CSV and TSV. {@link org.qirtas.ingest.ArticleInput} finds {@link
 * org.qirtas.ingest.csv.CsvFormat} if this module is on the class path or the module path.
 *
 * <p>Parameters and results are never {@code null} unless they are marked {@code @Nullable}.
 */
@NullMarked
package org.qirtas.ingest.csv;

import org.jspecify.annotations.NullMarked;

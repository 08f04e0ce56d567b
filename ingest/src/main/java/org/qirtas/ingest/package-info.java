/**
 * Reads articles from files of news, and writes articles as JSON Lines.
 *
 * <p>{@link org.qirtas.ingest.ArticleInput} opens a file or a folder and returns one article after another. {@link
 * org.qirtas.ingest.JsonLines} reads records, and {@link org.qirtas.ingest.JsonLinesWriter} writes them. Other modules
 * add an {@link org.qirtas.ingest.ArticleFormat}: {@code org.qirtas.ingest.page} reads pages. This package holds the
 * code that they share with JSON Lines, such as the reader of dates, {@link org.qirtas.ingest.DateWording}.
 *
 * <p>Invalid input is reported as an {@link org.qirtas.ingest.IngestException} with file and line; reading can continue
 * after it. Parameters and results are never {@code null} unless they are marked {@code @Nullable}.
 */
@NullMarked
package org.qirtas.ingest;

import org.jspecify.annotations.NullMarked;

/**
 * Turns what news is kept in into articles, and articles back into JSON Lines.
 *
 * <p>{@link org.qirtas.ingest.ArticleInput} opens a file or a folder and gives one article after another;
 * {@link org.qirtas.ingest.JsonLines} reads records, {@link org.qirtas.ingest.JsonLinesWriter} is the way back. Other
 * modules add an {@link org.qirtas.ingest.ArticleFormat}: {@code org.qirtas.ingest.page} reads pages. What they have in
 * common with JSON Lines stands here, such as the reader of dates, {@link org.qirtas.ingest.DateWording}.
 *
 * <p>What cannot be understood is reported as an {@link org.qirtas.ingest.IngestException} with file and line; reading
 * can go on after it. Parameters and results are never {@code null} unless they are marked {@code @Nullable}.
 */
@NullMarked
package org.qirtas.ingest;

import org.jspecify.annotations.NullMarked;

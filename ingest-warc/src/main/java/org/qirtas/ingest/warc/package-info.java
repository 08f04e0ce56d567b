/**
 * Reads the articles of web archives, and writes articles as one. {@link org.qirtas.ingest.ArticleInput} finds {@link
 * org.qirtas.ingest.warc.WarcFormat} and {@link org.qirtas.ingest.warc.WaczFormat}, and {@link
 * org.qirtas.ingest.ExportForm} {@link org.qirtas.ingest.warc.WarcForm}, if this module is on the class path or the
 * module path.
 *
 * <p>Parameters and results are never {@code null} unless they are marked {@code @Nullable}.
 */
@NullMarked
package org.qirtas.ingest.warc;

import org.jspecify.annotations.NullMarked;

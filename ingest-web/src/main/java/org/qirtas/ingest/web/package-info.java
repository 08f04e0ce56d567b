/**
 * Reads articles from HTML pages and feeds. {@link org.qirtas.ingest.ArticleInput} finds the formats if this module is
 * on the class path or the module path. {@link org.qirtas.ingest.web.WebPage} reads pages that come from elsewhere.
 *
 * <p>Parameters and results are never {@code null} unless they are marked {@code @Nullable}.
 */
@NullMarked
package org.qirtas.ingest.web;

import org.jspecify.annotations.NullMarked;

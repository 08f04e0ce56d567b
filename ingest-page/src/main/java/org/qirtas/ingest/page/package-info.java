/**
 * Reads articles from news pages that were saved as text.
 *
 * <p>{@link org.qirtas.ingest.page.PageText} reads one page. {@link org.qirtas.ingest.ArticleInput} reads the pages
 * among its files if this module is on the class path or the module path, through {@link
 * org.qirtas.ingest.page.PageFormat}.
 *
 * <p>Parameters and results are never {@code null} unless they are marked {@code @Nullable}.
 */
@NullMarked
package org.qirtas.ingest.page;

import org.jspecify.annotations.NullMarked;

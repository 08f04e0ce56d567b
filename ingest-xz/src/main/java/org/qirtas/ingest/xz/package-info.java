/**
 * Decompresses files of articles that are compressed with xz. {@link org.qirtas.ingest.ArticleInput} finds {@link
 * org.qirtas.ingest.xz.XzCompression} if this module is on the class path or the module path.
 *
 * <p>Parameters and results are never {@code null} unless they are marked {@code @Nullable}.
 */
@NullMarked
package org.qirtas.ingest.xz;

import org.jspecify.annotations.NullMarked;

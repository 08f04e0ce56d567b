/**
 * Archives of news articles: one compact, compressed, indexed, immutable file with fast random access to single
 * articles.
 *
 * <p>{@link org.qirtas.ArchiveWriter} writes an archive, {@link org.qirtas.Archive} reads it, {@link org.qirtas.Article}
 * is what goes in and comes out. The layout of the file is specified in {@code FORMAT.md}.
 *
 * <p>Every type here is either immutable or says in its description which threads may use it. Parameters and results
 * are never {@code null} unless they are marked {@code @Nullable}.
 */
@NullMarked
package org.qirtas;

import org.jspecify.annotations.NullMarked;

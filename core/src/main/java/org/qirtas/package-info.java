/**
 * Archives of news articles: one compact, compressed, indexed, immutable file with fast random access to single
 * articles.
 *
 * <p>{@link org.qirtas.ArchiveWriter} writes an archive, {@link org.qirtas.Archive} reads it, and {@link
 * org.qirtas.Article} is what they write and read. {@code FORMAT.md} specifies the layout of the file.
 *
 * <p>Every type here is either immutable or describes which threads may use it. Parameters and results are never {@code
 * null} unless they are marked {@code @Nullable}.
 */
@NullMarked
package org.qirtas;

import org.jspecify.annotations.NullMarked;

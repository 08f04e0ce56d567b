/**
 * Reads articles from NewsML-G2 and NITF. {@link org.qirtas.ingest.ArticleInput} finds {@link
 * org.qirtas.ingest.iptc.IptcFormat} if this module is on the class path or the module path.
 *
 * <p>Parameters and results are never {@code null} unless they are marked {@code @Nullable}.
 */
@NullMarked
package org.qirtas.ingest.iptc;

import org.jspecify.annotations.NullMarked;

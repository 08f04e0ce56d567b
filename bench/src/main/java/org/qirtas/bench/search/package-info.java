/**
 * Searches for words in an archive and in Lucene, behind one interface: queries and measurements are the same for all of
 * them, and all of them must find the same articles.
 */
@NullMarked
package org.qirtas.bench.search;

import org.jspecify.annotations.NullMarked;

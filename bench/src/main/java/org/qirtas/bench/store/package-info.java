/**
 * Other stores of articles, each with its best settings, behind one interface: the measurements are the same for all of
 * them.
 *
 * <p>Every store answers a key with all texts of the article as {@code String}s. Stores of bytes hold the same record,
 * {@link org.qirtas.bench.store.RecordCodec}; stores of columns hold the same columns.
 */
@NullMarked
package org.qirtas.bench.store;

import org.jspecify.annotations.NullMarked;

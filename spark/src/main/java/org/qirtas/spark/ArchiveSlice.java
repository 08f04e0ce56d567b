package org.qirtas.spark;

import java.io.Serializable;

/**
 * Consecutive articles of an archive. Immutable.
 *
 * @param file the archive
 * @param from ordinal of the first article
 * @param to end of the ordinals, exclusive
 */
record ArchiveSlice(ArchiveFile file, long from, long to) implements Serializable {}

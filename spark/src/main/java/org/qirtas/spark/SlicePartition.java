package org.qirtas.spark;

import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/**
 * What one task reads. Immutable.
 *
 * @param slices parts of archives, at least one
 */
record SlicePartition(List<ArchiveSlice> slices) implements InputPartition {}

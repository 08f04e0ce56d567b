package org.qirtas.spark;

import org.apache.spark.sql.connector.write.WriterCommitMessage;

/**
 * What a task tells when it has written its archive. Immutable.
 *
 * @param partition number of the partition
 * @param task number of the attempt
 * @param articles number of articles; without any there is no archive
 */
record WrittenPart(int partition, long task, long articles) implements WriterCommitMessage {}

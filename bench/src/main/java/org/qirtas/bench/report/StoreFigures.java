package org.qirtas.bench.report;

import org.qirtas.bench.store.Store;

/**
 * The measurements of one store.
 *
 * @param store the store
 * @param bytes length of all its files
 * @param packSeconds time to build it from articles in memory
 * @param packCpuSeconds processor time of the Java machine during the build
 * @param get one article, at random
 * @param missNanos a search for a missing key, in nanoseconds
 * @param openMicros opening and closing, in microseconds
 * @param scanMillis reading all articles, in milliseconds
 * @param footprint the first get and memory, in a Java machine of its own
 */
public record StoreFigures(
        Store store,
        long bytes,
        double packSeconds,
        double packCpuSeconds,
        Latency get,
        Repeated missNanos,
        Repeated openMicros,
        Repeated scanMillis,
        Footprint footprint) {}

package org.qirtas.bench.report;

/**
 * The time of reading one article, in microseconds.
 *
 * @param mean the mean
 * @param p50 half of all are faster
 * @param p99 99 of 100 are faster
 */
public record Latency(Repeated mean, Repeated p50, Repeated p99) {}

package org.qirtas.bench.report;

/**
 * What a store takes in a Java machine of its own, opened for the first time.
 *
 * @param firstMillis opening and the first get, with classes that have never run, in milliseconds
 * @param heapBytes heap in use after many gets and a collection, without what was in use before
 * @param otherBytes other memory of the process that is not backed by files, without what it had before; -1 if the
 *     system does not tell
 */
public record Footprint(double firstMillis, long heapBytes, long otherBytes) {}

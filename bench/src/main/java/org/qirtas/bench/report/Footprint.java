package org.qirtas.bench.report;

/**
 * What a store takes in Java machines of its own, each of which opens it once. Memory is what the process has after many
 * gets, without what it had before the store was opened. The three kinds of memory do not overlap.
 *
 * @param firstMillis opening and the first get, with classes that have never run, in milliseconds
 * @param heapBytes heap in use after a collection
 * @param otherBytes resident memory that is neither heap nor backed by files; -1 if the system does not tell
 * @param mappedBytes resident pages of mapped files, native libraries included; -1 if the system does not tell
 */
public record Footprint(Repeated firstMillis, long heapBytes, long otherBytes, long mappedBytes) {

    /**
     * Whether the system tells more than the heap.
     *
     * @return {@code false} outside Linux
     */
    public boolean isResidentKnown() {
        return otherBytes >= 0 && mappedBytes >= 0;
    }

    /**
     * All resident memory that the store takes.
     *
     * @return number of bytes, at least those of the heap
     */
    public long residentBytes() {
        return heapBytes + Math.max(0, otherBytes) + Math.max(0, mappedBytes);
    }
}

package org.qirtas.internal.columns;

/** A condition of a filter in terms of a column. Immutable; for any number of threads. */
interface ColumnCondition {

    /**
     * The first block of {@link NumberColumn#BLOCK} articles, from a given block on, that may hold such an article, or
     * {@code end}.
     */
    int nextBlock(int block, int end);

    /**
     * The first article that meets the condition.
     *
     * @param index where to begin
     * @param end where to end, in the same block
     * @return its index, or {@code end} if there is none
     */
    int next(int index, int end);
}

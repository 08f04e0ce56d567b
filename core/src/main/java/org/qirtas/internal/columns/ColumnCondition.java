package org.qirtas.internal.columns;

/** A condition of a filter in terms of a column. Immutable; for any number of threads. */
interface ColumnCondition {

    /** Whether an article of a block of {@link NumberColumn#BLOCK} may meet the condition. */
    boolean mayHold(int block);

    /**
     * The first article that meets the condition.
     *
     * @param index where to begin
     * @param end where to end, in the same block
     * @return its index, or {@code end} if there is none
     */
    int next(int index, int end);
}

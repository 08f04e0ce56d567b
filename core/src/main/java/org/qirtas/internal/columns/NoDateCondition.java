package org.qirtas.internal.columns;

/** The condition that an article has no date that was understood. */
final class NoDateCondition implements ColumnCondition {

    private final DateColumn column;

    NoDateCondition(DateColumn column) {
        this.column = column;
    }

    @Override
    public int nextBlock(int block, int end) {
        int next = block;
        while (next < end && !column.mayHoldOthers(next)) {
            next++;
        }
        return next;
    }

    @Override
    public int next(int index, int end) {
        int next = index;
        while (next < end && column.isUnderstood(next)) {
            next++;
        }
        return next;
    }
}

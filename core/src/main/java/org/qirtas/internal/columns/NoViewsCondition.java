package org.qirtas.internal.columns;

/** The condition that an article has no number of views. */
final class NoViewsCondition implements ColumnCondition {

    private final NumberColumn present;

    NoViewsCondition(NumberColumn present) {
        this.present = present;
    }

    @Override
    public int nextBlock(int block, int end) {
        return present.nextBlock(block, end, 0, 0);
    }

    @Override
    public int next(int index, int end) {
        return present.next(index, end, 0, 0);
    }
}

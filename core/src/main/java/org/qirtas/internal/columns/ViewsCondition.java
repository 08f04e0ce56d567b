package org.qirtas.internal.columns;

import org.jspecify.annotations.Nullable;

/** The condition that an article has a number of views in a range, both ends inclusive. */
final class ViewsCondition implements ColumnCondition {

    private final NumberColumn present;
    private final NumberColumn views;
    private final long min;
    private final long max;

    ViewsCondition(Columns columns, @Nullable Long min, @Nullable Long max) {
        present = columns.viewsPresent();
        views = columns.views();
        this.min = min == null ? Long.MIN_VALUE : min;
        this.max = max == null ? Long.MAX_VALUE : max;
    }

    @Override
    public int nextBlock(int block, int end) {
        return views.nextBlock(block, end, min, max);
    }

    @Override
    public int next(int index, int end) {
        int next = views.next(index, end, min, max);
        while (next < end && present.get(next) == 0) {
            next = views.next(next + 1, end, min, max);
        }
        return next;
    }
}

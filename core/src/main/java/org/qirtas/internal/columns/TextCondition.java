package org.qirtas.internal.columns;

import java.util.BitSet;
import java.util.Set;

/** The condition that an article has one of some texts. */
final class TextCondition implements ColumnCondition {

    private final TextColumn column;
    private final BitSet places;
    private final int first;
    private final int last;
    private final boolean isRange;

    TextCondition(TextColumn column, Set<String> texts) {
        this.column = column;
        places = column.places(texts);
        // If no text occurs, both ends are -1, a place that no article has.
        first = places.nextSetBit(0);
        last = places.length() - 1;
        isRange = places.cardinality() == places.length() - Math.max(0, first);
    }

    @Override
    public int nextBlock(int block, int end) {
        return column.nextBlock(block, end, first, last);
    }

    @Override
    public int next(int index, int end) {
        int next = column.next(index, end, first, last);
        while (!isRange && next < end && !places.get(column.place(next))) {
            next = column.next(next + 1, end, first, last);
        }
        return next;
    }
}

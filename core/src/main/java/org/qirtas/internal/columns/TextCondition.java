package org.qirtas.internal.columns;

import java.util.BitSet;
import java.util.Set;

/** The condition that an article has one of some texts, or none at all. */
final class TextCondition implements ColumnCondition {

    private final TextColumn column;
    private final BitSet places;
    private final int first;
    private final int last;
    private final boolean isRange;

    TextCondition(TextColumn column, Set<String> texts) {
        this(column, column.places(texts));
    }

    /** A condition on the place of the text. */
    private TextCondition(TextColumn column, BitSet places) {
        this.column = column;
        this.places = places;
        // If no text occurs, both ends are -1, a place that no article has.
        first = places.nextSetBit(0);
        last = places.length() - 1;
        isRange = places.cardinality() == places.length() - Math.max(0, first);
    }

    /** The condition that an article has no text. */
    static TextCondition absent(TextColumn column) {
        BitSet none = new BitSet();
        none.set(0);
        return new TextCondition(column, none);
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

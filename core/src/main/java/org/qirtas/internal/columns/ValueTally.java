package org.qirtas.internal.columns;

import java.util.List;
import org.qirtas.ValueCount;

/** Counts articles by a value of their columns. For one thread. */
public interface ValueTally {

    /** Continues with the articles of other columns. */
    void begin(Columns columns);

    /** Counts an article. */
    void add(int ordinal);

    /** All values with their numbers, in the order of {@link org.qirtas.Articles#counts}. */
    List<ValueCount> counts();
}

package org.qirtas.internal.columns;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qirtas.ValueCount;

/** Counts articles by text. Inside a columns section it counts by the places of the texts. */
final class TextTally implements ValueTally {

    private final Function<Columns, TextColumn> choice;
    private final Map<String, Long> totals = new HashMap<>();
    private @Nullable TextColumn column;
    private int first;
    private long[] byPlace = {0};
    private long absent;

    TextTally(Function<Columns, TextColumn> choice) {
        this.choice = choice;
    }

    @Override
    public void begin(Columns columns) {
        addUp();
        TextColumn begun = choice.apply(columns);
        column = begun;
        first = columns.first();
        byPlace = new long[begun.size() + 1];
    }

    @Override
    public void add(int ordinal) {
        TextColumn begun = column;
        if (begun != null) {
            byPlace[begun.place(ordinal - first)]++;
        }
    }

    private void addUp() {
        TextColumn ended = column;
        absent += byPlace[0];
        for (int place = 1; ended != null && place < byPlace.length; place++) {
            if (byPlace[place] > 0) {
                totals.merge(ended.text(place), byPlace[place], Long::sum);
            }
        }
        column = null;
        byPlace = new long[1];
    }

    @Override
    public List<ValueCount> counts() {
        addUp();
        List<ValueCount> counts = new ArrayList<>();
        totals.entrySet().stream()
                .sorted(comparingLong((Map.Entry<String, Long> total) -> total.getValue())
                        .reversed()
                        .thenComparing(comparing(Map.Entry::getKey)))
                .forEach(total -> counts.add(new ValueCount(total.getKey(), total.getValue())));
        if (absent > 0) {
            counts.add(new ValueCount(null, absent));
        }
        return counts;
    }
}

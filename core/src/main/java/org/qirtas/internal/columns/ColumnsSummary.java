package org.qirtas.internal.columns;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.time.DateSpan;

/** What columns hold: the distinct sources and languages, and the spans of their dates. For one thread. */
public final class ColumnsSummary {

    private final NavigableSet<String> sources = new TreeSet<>();
    private final NavigableSet<String> languages = new TreeSet<>();
    private DateSpan published = DateSpan.NONE;
    private DateSpan updated = DateSpan.NONE;

    /** Adds the articles of columns. */
    public void add(Columns columns) {
        add(sources, columns.sources());
        add(languages, columns.languages());
        for (int index = 0; index < columns.end() - columns.first(); index++) {
            published = with(published, columns.published(), index);
            updated = with(updated, columns.updated(), index);
        }
    }

    /** One text more than may be listed says that there are too many. */
    private static void add(NavigableSet<String> texts, TextColumn column) {
        for (int place = 1; place <= column.size() && texts.size() <= Limits.MEMBER_VALUES; place++) {
            texts.add(column.text(place));
        }
    }

    private static DateSpan with(DateSpan span, DateColumn column, int index) {
        return column.isUnderstood(index) ? span.with(column.millis(index)) : span;
    }

    /** The distinct sources in ascending order, unless they are too many or too long for a catalogue. */
    public Optional<List<String>> sources() {
        return listed(sources);
    }

    /** The distinct languages in ascending order, unless they are too many or too long for a catalogue. */
    public Optional<List<String>> languages() {
        return listed(languages);
    }

    private static Optional<List<String>> listed(NavigableSet<String> texts) {
        boolean isShort = texts.size() <= Limits.MEMBER_VALUES
                && texts.stream().allMatch(text -> text.length() <= Limits.CATALOGUE_TEXT);
        return isShort ? Optional.of(List.copyOf(texts)) : Optional.empty();
    }

    /** The dates of publication that are understood. */
    public DateSpan published() {
        return published;
    }

    /** The dates of the last change that are understood. */
    public DateSpan updated() {
        return updated;
    }
}

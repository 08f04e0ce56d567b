package org.qirtas.internal.columns;

import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.LongList;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.time.DateForm;
import org.qirtas.internal.time.StoredDate;
import org.qirtas.internal.time.StoredForm;

/**
 * A date or nothing for each article: a text column of {@link DateForm}s and a number column of milliseconds since
 * 1970-01-01T00:00Z. Without an instant the number of the article before is repeated. Immutable; for any number of
 * threads.
 */
final class DateColumn {

    private final TextColumn forms;
    private final NumberColumn millis;
    private final StoredForm[] formByPlace;

    /** Range of the places of all forms that are not understood; no form has place -1. */
    private final int firstUnknown;

    private final int lastUnknown;

    private DateColumn(TextColumn forms, NumberColumn millis) throws FormatException {
        this.forms = forms;
        this.millis = millis;
        if (forms.size() > Limits.DATE_FORMS) {
            throw new FormatException(
                    "a column has " + forms.size() + " forms of dates, the limit is " + Limits.DATE_FORMS);
        }
        formByPlace = new StoredForm[forms.size() + 1];
        formByPlace[0] = new StoredForm(DatePrecision.UNKNOWN, null);
        for (int place = 1; place < formByPlace.length; place++) {
            formByPlace[place] = StoredForm.parse(forms.text(place));
        }
        int[] unknown = IntStream.range(1, formByPlace.length)
                .filter(place -> !formByPlace[place].hasInstant())
                .toArray();
        firstUnknown = unknown.length == 0 ? -1 : unknown[0];
        lastUnknown = unknown.length == 0 ? -1 : unknown[unknown.length - 1];
    }

    static DateColumn read(ByteReader reader, byte[] bytes, int count) throws FormatException {
        DateColumn column = new DateColumn(
                TextColumn.read(reader, bytes, count, Limits.FORM_TEXTS), NumberColumn.read(reader, bytes, count));
        for (int i = 0; i < count; i++) {
            StoredDate.requireInstant(column.millis.get(i));
        }
        return column;
    }

    /** The date of an article. */
    @Nullable
    StoredDate get(int index) {
        int place = forms.place(index);
        return place == 0 ? null : StoredDate.of(formByPlace[place], millis.get(index));
    }

    /** Whether the date of an article is understood. */
    boolean isUnderstood(int index) {
        return formByPlace[forms.place(index)].hasInstant();
    }

    /** Milliseconds since 1970-01-01T00:00Z of an article whose date is understood. */
    long millis(int index) {
        return millis.get(index);
    }

    /** Whether a block may hold an article without a date that is understood. */
    boolean mayHoldOthers(int block) {
        return forms.mayHold(block, 0, 0) || forms.mayHold(block, firstUnknown, lastUnknown);
    }

    /** Whether an article has a date without an instant. */
    boolean isUnknown(int index) {
        int place = forms.place(index);
        return place != 0 && !formByPlace[place].hasInstant();
    }

    /**
     * Whether a search for the instant of an article finds the article. An article without an instant has the number of
     * the one before.
     */
    boolean isFound(int index) {
        return forms.isFound(index) && (isUnderstood(index) ? millis.isFound(index) : millis.isRepeated(index));
    }

    /** Whether the column holds nothing of a date. */
    boolean isAbsent(int index) {
        return forms.place(index) == 0 && millis.isRepeated(index);
    }

    /** The first article of a block, from an index on, whose date may be in a range, or {@code end}. */
    int next(int index, int end, long from, long to) {
        return millis.next(index, end, from, to);
    }

    /** The first block, from a given block on, that may hold such a date, or {@code end}. */
    int nextBlock(int block, int end, long from, long to) {
        return millis.nextBlock(block, end, from, to);
    }

    boolean mayHold(int block, long from, long to) {
        return millis.mayHold(block, from, to);
    }

    /** Gathers the dates of a column. For one thread. */
    static final class Builder {
        private final TextColumn.Builder forms = new TextColumn.Builder();
        private final LongList millis = new LongList();

        void add(@Nullable ArticleDate date) throws FormatException {
            forms.add(date == null ? null : DateForm.describe(date));
            Instant instant = date == null ? null : date.instant();
            millis.add(instant == null ? millis.last() : instant.toEpochMilli());
        }

        void write(ByteWriter writer) {
            forms.write(writer);
            NumberColumn.write(writer, millis);
        }
    }
}

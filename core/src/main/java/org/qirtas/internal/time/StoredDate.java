package org.qirtas.internal.time;

import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleDate;
import org.qirtas.internal.bytes.FormatException;

/**
 * A date as columns and contents hold it. Immutable.
 *
 * @param form its form
 * @param millis milliseconds since 1970-01-01T00:00Z, 0 without an instant
 */
public record StoredDate(StoredForm form, long millis) {

    /** A date of a form; the number counts only if the form has an instant. */
    public static StoredDate of(StoredForm form, long millis) {
        return new StoredDate(form, form.hasInstant() ? millis : 0);
    }

    /** Requires that the instant of a date is one of the years -9999 to 9999. */
    public static void requireInstant(long millis) throws FormatException {
        if (millis < ArticleDate.MIN.toEpochMilli() || millis >= ArticleDate.MAX.toEpochMilli()) {
            throw new FormatException("a date is outside the years -9999 to 9999");
        }
    }

    /**
     * The date.
     *
     * @param wording the wording in the head of the content, if it is there
     */
    public ArticleDate date(@Nullable String wording) throws FormatException {
        return form.date(millis, wording);
    }
}

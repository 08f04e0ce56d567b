package org.qirtas.internal.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;
import org.qirtas.internal.bytes.FormatException;

/**
 * The meaning of the text of a form: how an archive gives a date back. Immutable.
 *
 * @param precision length of the named period
 * @param restoring the form that restores the wording; absent if the head of the content holds the wording
 */
public record StoredForm(DatePrecision precision, @Nullable DateForm restoring) {

    /** Reads a text of a column of forms, or of the metadata of a content. */
    public static StoredForm parse(String text) throws FormatException {
        return new StoredForm(DateForm.precision(text), DateForm.isLiteral(text) ? null : DateForm.parse(text));
    }

    /** Whether dates of this form have an instant. */
    public boolean hasInstant() {
        return precision != DatePrecision.UNKNOWN;
    }

    /** An error: a form says that there is a wording, and there is none, or the other way round. */
    public static FormatException disagreement() {
        return new FormatException("the form and the head of an article disagree on the wording of a date");
    }

    /**
     * The date with an instant.
     *
     * @param wording the wording in the head of the content, if it is there
     */
    ArticleDate date(long millis, @Nullable String wording) throws FormatException {
        return new ArticleDate(text(millis, wording), hasInstant() ? Instant.ofEpochMilli(millis) : null, precision);
    }

    private String text(long millis, @Nullable String wording) throws FormatException {
        if (restoring == null && wording != null) {
            return wording;
        }
        if (restoring != null && wording == null) {
            return restoring.write(millis);
        }
        throw disagreement();
    }
}

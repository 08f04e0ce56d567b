package org.qirtas.internal.columns;

import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.time.StoredDate;
import org.qirtas.internal.time.StoredForm;

/**
 * What columns hold of one article. The content of an article that is read from afar holds the same. Immutable.
 *
 * @param isLost whether nothing is known of it
 */
public record Metadata(
        @Nullable String source,
        @Nullable String language,
        @Nullable String section,
        @Nullable StoredDate published,
        @Nullable StoredDate updated,
        @Nullable Long views,
        boolean isLost) {

    /** The metadata of an article whose columns are lost. Only the wording of a date remains, if the head has it. */
    public static final Metadata LOST = new Metadata(null, null, null, null, null, null, true);

    /** Metadata that is known. */
    public Metadata(
            @Nullable String source,
            @Nullable String language,
            @Nullable String section,
            @Nullable StoredDate published,
            @Nullable StoredDate updated,
            @Nullable Long views) {
        this(source, language, section, published, updated, views, false);
    }

    /** Date of publication; its wording is the one from the head, if there is one. */
    public @Nullable ArticleDate published(@Nullable String wording) throws FormatException {
        return date(published, wording);
    }

    /** Date of the last change; its wording is the one from the head, if there is one. */
    public @Nullable ArticleDate updated(@Nullable String wording) throws FormatException {
        return date(updated, wording);
    }

    private @Nullable ArticleDate date(@Nullable StoredDate stored, @Nullable String wording) throws FormatException {
        if (stored != null) {
            return stored.date(wording);
        }
        if (wording == null) {
            return null;
        }
        if (isLost) {
            return new ArticleDate(wording, null, DatePrecision.UNKNOWN);
        }
        throw StoredForm.disagreement();
    }
}

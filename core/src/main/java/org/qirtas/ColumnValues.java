package org.qirtas;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.columns.Metadata;
import org.qirtas.internal.time.StoredDate;

/**
 * What the columns of metadata hold of an article: everything that filters and counts look at, without the wording of
 * dates. The article itself is not read. Immutable.
 *
 * <pre>{@code
 * archive.select(ArticleFilter.ALL).columns().forEach(values -> {
 *     System.out.println(values.ordinal() + " " + values.source() + " " + values.language() + " " + values.section());
 *     System.out.println(values.published() + " " + values.publishedPrecision() + " " + values.updated() + " "
 *             + values.updatedPrecision() + " " + values.views());
 * });
 * }</pre>
 */
public final class ColumnValues {

    private final long ordinal;
    private final Metadata metadata;

    ColumnValues(long ordinal, Metadata metadata) {
        this.ordinal = ordinal;
        this.metadata = metadata;
    }

    /**
     * Position of the article in the order of adding.
     *
     * @return from 0
     */
    public long ordinal() {
        return ordinal;
    }

    /**
     * Name of the publisher.
     *
     * @return as {@link Article#source()}
     */
    public @Nullable String source() {
        return metadata.source();
    }

    /**
     * Language of the text.
     *
     * @return as {@link Article#language()}
     */
    public @Nullable String language() {
        return metadata.language();
    }

    /**
     * Section or category.
     *
     * @return as {@link Article#section()}
     */
    public @Nullable String section() {
        return metadata.section();
    }

    /**
     * Beginning of the date of publication.
     *
     * @return as {@link ArticleDate#instant()}, or {@code null} if there is no date
     */
    public @Nullable Instant published() {
        return instant(metadata.published());
    }

    /**
     * Length of the period that the date of publication names.
     *
     * @return as {@link ArticleDate#precision()}, or {@code null} if there is no date
     */
    public @Nullable DatePrecision publishedPrecision() {
        return precision(metadata.published());
    }

    /**
     * Beginning of the date of the last change.
     *
     * @return as {@link ArticleDate#instant()}, or {@code null} if there is no date
     */
    public @Nullable Instant updated() {
        return instant(metadata.updated());
    }

    /**
     * Length of the period that the date of the last change names.
     *
     * @return as {@link ArticleDate#precision()}, or {@code null} if there is no date
     */
    public @Nullable DatePrecision updatedPrecision() {
        return precision(metadata.updated());
    }

    /**
     * Number of views.
     *
     * @return as {@link Article#views()}
     */
    public @Nullable Long views() {
        return metadata.views();
    }

    private static @Nullable Instant instant(@Nullable StoredDate date) {
        return date == null || !date.form().hasInstant() ? null : Instant.ofEpochMilli(date.millis());
    }

    private static @Nullable DatePrecision precision(@Nullable StoredDate date) {
        return date == null ? null : date.form().precision();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ColumnValues that && ordinal == that.ordinal && metadata.equals(that.metadata);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(ordinal) + metadata.hashCode();
    }

    @Override
    public String toString() {
        return "ColumnValues[" + ordinal + ", " + source() + ", " + published() + "]";
    }
}

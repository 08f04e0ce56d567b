package org.qirtas.spark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleField;
import org.qirtas.ColumnValues;
import org.qirtas.DatePrecision;
import org.qirtas.GenerationInfo;
import org.qirtas.Utf8Article;

/** Makes rows of the articles of an archive. For one thread. */
final class RowMaker {

    private static final long MICROS = 1000;

    /** Different texts of sources, languages, sections and precisions that are kept as UTF-8. */
    private static final int MAX_TEXTS = 10_000;

    private final ArticleColumn[] columns;
    private final UTF8String file;
    private final long[] generationEnds;
    private final Map<String, UTF8String> texts = new HashMap<>();

    RowMaker(List<ArticleColumn> columns, String file, Archive archive) {
        this.columns = columns.toArray(ArticleColumn[]::new);
        this.file = UTF8String.fromString(file);
        generationEnds = columns.contains(ArticleColumn.GENERATION) ? generationEnds(archive) : new long[0];
    }

    private static long[] generationEnds(Archive archive) {
        long[] ends = archive.info().generations().stream()
                .mapToLong(GenerationInfo::articles)
                .toArray();
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
        return ends;
    }

    /** A row of columns that the place of an article decides. */
    InternalRow row(long ordinal) {
        @Nullable Object[] values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = place(columns[i], ordinal);
        }
        return new GenericInternalRow(values);
    }

    /** A row of columns that the archive has as columns. */
    InternalRow row(ColumnValues found) {
        @Nullable Object[] values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(columns[i], found);
        }
        return new GenericInternalRow(values);
    }

    /** A row of any columns. */
    InternalRow row(Utf8Article found) {
        Article others = found.others();
        @Nullable Object[] values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(columns[i], found, others);
        }
        return new GenericInternalRow(values);
    }

    private @Nullable Object place(ArticleColumn column, long ordinal) {
        return switch (column) {
            case FILE -> file;
            case ORDINAL -> ordinal;
            case GENERATION -> generation(ordinal);
            default -> throw new IllegalArgumentException(column.title());
        };
    }

    private int generation(long ordinal) {
        int generation = 0;
        while (generationEnds[generation] <= ordinal) {
            generation++;
        }
        return generation;
    }

    private @Nullable Object value(ArticleColumn column, ColumnValues found) {
        return switch (column) {
            case SOURCE -> frequent(found.source());
            case LANGUAGE -> frequent(found.language());
            case SECTION -> frequent(found.section());
            case PUBLISHED -> micros(found.published());
            case PUBLISHED_PRECISION -> precision(found.publishedPrecision());
            case UPDATED -> micros(found.updated());
            case UPDATED_PRECISION -> precision(found.updatedPrecision());
            case VIEWS -> found.views();
            default -> place(column, found.ordinal());
        };
    }

    private @Nullable Object value(ArticleColumn column, Utf8Article found, Article others) {
        return switch (column) {
            case ID -> text(found, ArticleField.ID);
            case URL -> text(found, ArticleField.URL);
            case SOURCE -> text(found, ArticleField.SOURCE);
            case LANGUAGE -> text(found, ArticleField.LANGUAGE);
            case TITLE -> text(found, ArticleField.TITLE);
            case LEAD -> text(found, ArticleField.LEAD);
            case BODY -> text(found, ArticleField.BODY);
            case AUTHOR -> text(found, ArticleField.AUTHOR);
            case SECTION -> text(found, ArticleField.SECTION);
            case TAGS -> others.tags() == null ? null : array(others.tags());
            case PUBLISHED, PUBLISHED_TEXT, PUBLISHED_PRECISION -> date(column, others.published());
            case UPDATED, UPDATED_TEXT, UPDATED_PRECISION -> date(column, others.updated());
            case VIEWS -> others.views();
            case ATTRIBUTES -> map(others.attributes());
            case ORIGINAL -> others.original();
            default -> place(column, found.ordinal());
        };
    }

    /** The bytes come from the archive as they are. */
    private static @Nullable UTF8String text(Utf8Article found, ArticleField field) {
        byte[] text = found.text(field);
        return text == null ? null : UTF8String.fromBytes(text);
    }

    private @Nullable Object date(ArticleColumn column, @Nullable ArticleDate date) {
        if (date == null) {
            return null;
        }
        return switch (column) {
            case PUBLISHED, UPDATED -> micros(date.instant());
            case PUBLISHED_TEXT, UPDATED_TEXT -> UTF8String.fromString(date.text());
            default -> precision(date.precision());
        };
    }

    static @Nullable Long micros(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli() * MICROS;
    }

    private @Nullable UTF8String precision(@Nullable DatePrecision precision) {
        return precision == null ? null : frequent(precision.name().toLowerCase(Locale.ROOT));
    }

    /** A text that many articles have. */
    private @Nullable UTF8String frequent(@Nullable String text) {
        if (text == null) {
            return null;
        }
        UTF8String known = texts.get(text);
        if (known == null) {
            known = UTF8String.fromString(text);
            if (texts.size() == MAX_TEXTS) {
                texts.clear();
            }
            texts.put(text, known);
        }
        return known;
    }

    private static ArrayData array(Iterable<String> texts) {
        List<Object> values = new ArrayList<>();
        texts.forEach(text -> values.add(UTF8String.fromString(text)));
        return new GenericArrayData(values.toArray());
    }

    private static ArrayBasedMapData map(Map<String, String> entries) {
        return new ArrayBasedMapData(array(entries.keySet()), array(entries.values()));
    }
}

package org.qirtas.spark;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;

/**
 * Makes articles of rows. Immutable.
 *
 * @param places the places of columns in a row
 */
record RowArticles(Map<ArticleColumn, Integer> places) implements Serializable {

    /**
     * The articles of rows with a schema. A row may be without some columns.
     *
     * @throws IllegalArgumentException if a column is unknown or has another type
     */
    static RowArticles of(StructType schema) {
        Map<ArticleColumn, Integer> places = new EnumMap<>(ArticleColumn.class);
        StructField[] fields = schema.fields();
        for (int place = 0; place < fields.length; place++) {
            places.put(column(fields[place]), place);
        }
        return new RowArticles(places);
    }

    private static ArticleColumn column(StructField field) {
        ArticleColumn column = ArticleColumn.find(field.name())
                .filter(found -> found.field().isPresent())
                .orElseThrow(() -> new IllegalArgumentException("an article has no column " + field.name()
                        + ". Drop it, or make it an entry of the column attributes"));
        if (!DataType.equalsStructurally(field.dataType(), column.type(), true)) {
            throw new IllegalArgumentException("the column " + field.name() + " must be a "
                    + column.type().catalogString() + ", and is a "
                    + field.dataType().catalogString());
        }
        return column;
    }

    Article article(InternalRow row) {
        String body = text(row, ArticleColumn.BODY);
        return Article.builder()
                .id(text(row, ArticleColumn.ID))
                .url(text(row, ArticleColumn.URL))
                .source(text(row, ArticleColumn.SOURCE))
                .language(text(row, ArticleColumn.LANGUAGE))
                .title(text(row, ArticleColumn.TITLE))
                .lead(text(row, ArticleColumn.LEAD))
                .body(body == null ? "" : body)
                .author(text(row, ArticleColumn.AUTHOR))
                .section(text(row, ArticleColumn.SECTION))
                .tags(tags(row))
                .published(date(
                        row, ArticleColumn.PUBLISHED, ArticleColumn.PUBLISHED_TEXT, ArticleColumn.PUBLISHED_PRECISION))
                .updated(date(row, ArticleColumn.UPDATED, ArticleColumn.UPDATED_TEXT, ArticleColumn.UPDATED_PRECISION))
                .views(number(row, ArticleColumn.VIEWS))
                .attributes(attributes(row))
                .original(has(row, ArticleColumn.ORIGINAL) ? row.getBinary(place(ArticleColumn.ORIGINAL)) : null)
                .build();
    }

    private boolean has(InternalRow row, ArticleColumn column) {
        Integer place = places.get(column);
        return place != null && !row.isNullAt(place);
    }

    private int place(ArticleColumn column) {
        return Objects.requireNonNull(places.get(column), column.title());
    }

    private @Nullable String text(InternalRow row, ArticleColumn column) {
        return has(row, column) ? row.getUTF8String(place(column)).toString() : null;
    }

    private @Nullable Long number(InternalRow row, ArticleColumn column) {
        return has(row, column) ? row.getLong(place(column)) : null;
    }

    private @Nullable List<String> tags(InternalRow row) {
        return has(row, ArticleColumn.TAGS) ? texts(row.getArray(place(ArticleColumn.TAGS))) : null;
    }

    private Map<String, String> attributes(InternalRow row) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (has(row, ArticleColumn.ATTRIBUTES)) {
            MapData map = row.getMap(place(ArticleColumn.ATTRIBUTES));
            List<String> names = texts(map.keyArray());
            List<String> values = texts(map.valueArray());
            for (int i = 0; i < names.size(); i++) {
                attributes.put(names.get(i), values.get(i));
            }
        }
        return attributes;
    }

    private static List<String> texts(ArrayData array) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < array.numElements(); i++) {
            if (array.isNullAt(i)) {
                throw new IllegalArgumentException("a tag or the value of an attribute is null");
            }
            texts.add(array.getUTF8String(i).toString());
        }
        return texts;
    }

    /** A date of what is there of instant, wording and precision. */
    private @Nullable ArticleDate date(
            InternalRow row, ArticleColumn start, ArticleColumn wording, ArticleColumn length) {
        Long micros = number(row, start);
        String text = text(row, wording);
        String precision = text(row, length);
        if (text == null) {
            return micros == null ? null : ArticleDate.of(instant(micros));
        }
        if (precision == null) {
            ArticleDate parsed = ArticleDate.parse(text);
            return micros == null || instant(micros).equals(parsed.instant())
                    ? parsed
                    : new ArticleDate(text, instant(micros), DatePrecision.MILLISECOND);
        }
        return new ArticleDate(
                text,
                micros == null ? null : instant(micros),
                DatePrecision.valueOf(precision.toUpperCase(Locale.ROOT)));
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}

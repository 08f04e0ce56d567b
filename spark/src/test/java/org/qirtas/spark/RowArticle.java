package org.qirtas.spark;

import java.time.Instant;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;

/** Makes articles of rows. */
final class RowArticle {

    private RowArticle() {}

    /** The article of a row with all columns. */
    static Article of(Row row) {
        return Article.builder()
                .id(row.getAs("id"))
                .url(row.getAs("url"))
                .source(row.getAs("source"))
                .language(row.getAs("language"))
                .title(row.getAs("title"))
                .lead(row.getAs("lead"))
                .body(row.getAs("body"))
                .author(row.getAs("author"))
                .section(row.getAs("section"))
                .tags(row.isNullAt(row.fieldIndex("tags")) ? null : row.getList(row.fieldIndex("tags")))
                .published(date(row, "published"))
                .updated(date(row, "updated"))
                .views(row.getAs("views"))
                .attributes(row.getJavaMap(row.fieldIndex("attributes")))
                .original(row.getAs("original"))
                .build();
    }

    private static @Nullable ArticleDate date(Row row, String field) {
        String text = row.getAs(field + "_text");
        if (text == null) {
            return null;
        }
        java.sql.Timestamp start = row.getAs(field);
        Instant instant = start == null ? null : start.toInstant();
        String precision = row.getAs(field + "_precision");
        return new ArticleDate(text, instant, DatePrecision.valueOf(precision.toUpperCase(Locale.ROOT)));
    }
}

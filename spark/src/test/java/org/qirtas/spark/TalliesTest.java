package org.qirtas.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Aggregates, beside those of a copy of the rows. */
class TalliesTest {

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        NewsFiles.writeFramed(folder.resolve("a.qrt"), NewsFiles.ARTICLES.subList(0, 300));
        NewsFiles.writeFramed(folder.resolve("b.qrt"), NewsFiles.ARTICLES.subList(250, 500));
        Dataset<Row> news = LocalSpark.load(folder).selectExpr("*", "_ordinal", "_file");
        news.createOrReplaceTempView("news");
        LocalSpark.session()
                .createDataFrame(news.collectAsList(), news.schema())
                .createOrReplaceTempView("copy");
    }

    private static Dataset<Row> sql(String query, String table) {
        return LocalSpark.session().sql(query.replace("TABLE", table));
    }

    private static boolean isPushed(String query) {
        String plan = sql(query, "news").queryExecution().sparkPlan().toString();
        return plan.contains("LocalTableScan") && !plan.contains("Aggregate");
    }

    private static void assertSame(String query) {
        assertEquals(sql(query, "copy").collectAsList(), sql(query, "news").collectAsList(), query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from TABLE",
                "select count(*) from TABLE where published > '2015-08-01' and source = 'source 1'",
                "select count(*) from TABLE where _ordinal between 100 and 320",
                "select count(*) from TABLE where source <> 'source 1' and language is not null",
                "select source, count(*) from TABLE where section not in ('section 1') group by source order by source",
                "select min(published), max(published), count(*) from TABLE",
                "select max(published) from TABLE where language = 'ckb'",
                "select min(published) from TABLE where _ordinal = 4",
                "select source, count(*) from TABLE group by source order by source",
                "select section, count(1) n from TABLE where views > 7 group by section order by n desc, section",
                "select distinct language from TABLE order by language",
                "select count(*) + 1 from TABLE where source = 'none'",
            })
    void archivesAnswer(String query) {
        assertTrue(isPushed(query), query);
        assertSame(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(distinct source) from TABLE",
                "select count(*) from TABLE where title like '%a%'",
                "select count(title) from TABLE",
                "select sum(_ordinal), max(views) from TABLE",
                "select source, language, count(*) from TABLE group by 1, 2 order by 1, 2",
                "select source, max(published) from TABLE group by source order by source",
                "select source, count(*) from TABLE where _ordinal < 100 group by source order by source",
                "select year(published), count(*) from TABLE group by 1 order by 1",
                "select max(updated) from TABLE",
            })
    void sparkAnswersWhatArchivesCannot(String query) {
        assertFalse(isPushed(query), query);
        assertSame(query);
    }

    @Test
    void anEmptyArchiveHasNoFirstDate() throws IOException {
        Path empty = NewsFiles.writeFramed(folder.resolve("_empty.qrt"), List.of());
        Row row =
                LocalSpark.load(empty).selectExpr("count(*)", "min(published)").first();
        assertEquals(0L, row.get(0));
        assertTrue(row.isNullAt(1));
    }
}

package org.qirtas.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What archives decide themselves, beside what Spark finds in a copy of the rows. */
class PushDownTest {

    private static Dataset<Row> archive;
    private static Dataset<Row> copy;

    @BeforeAll
    static void read() {
        archive = LocalSpark.load(NewsFiles.framed())
                .selectExpr(
                        "id",
                        "url",
                        "author",
                        "source",
                        "language",
                        "section",
                        "published",
                        "published_text",
                        "updated",
                        "views",
                        "_ordinal",
                        "title");
        copy = LocalSpark.session()
                .createDataFrame(archive.collectAsList(), archive.schema())
                .cache();
    }

    private static List<Row> sorted(Dataset<Row> rows) {
        return rows.collectAsList().stream()
                .sorted(Comparator.comparing(row -> row.<Long>getAs("_ordinal")))
                .toList();
    }

    private static String plan(Dataset<Row> rows) {
        return rows.queryExecution().optimizedPlan().toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source = 'source 1'",
                "'source 1' = source",
                "source in ('source 0', 'source 2', 'none')",
                "source <=> 'source 1'",
                "language = 'ar' and section = 'section 2'",
                "language in ('ckb', 'fa')",
                "published >= '2015-09-01'",
                "published > '2015-09-01 10:00:00' and published <= '2015-09-09 18:12:35'",
                "'2015-09-01' > published",
                "published = '2020-01-01 00:00:00.008'",
                "published >= '2020-01-01 00:00:00.008' and published < '2020-01-01 00:00:00.008001'",
                "published > '2020-01-01 00:00:00.007999'",
                "published < '2020-01-01 00:00:00.008001' and published > '2020-01-01'",
                "published = '2020-01-01 00:00:00.008001'",
                "published is not null",
                "updated < '2020-04-01'",
                "updated is not null and source = 'source 1'",
                "views > 100 and views <= 300",
                "views < -5",
                "views is not null",
                "views = 107",
                "source is not null",
                "source <> 'source 1'",
                "not ('source 1' = source)",
                "source not in ('source 0', 'none')",
                "language <> 'ar' and source <> 'source 0' and source is not null",
                "not (source = 'source 1' or language = 'ckb')",
                "section <> 'section 2' and section in ('section 1', 'section 2')",
                "source = 'source 1' or source = 'source 2'",
                "source <> 'source 1' or source <> 'source 2'",
                "source = 'source 1' and source <> 'source 1'",
                "source is null",
                "source is null and published > '2015-10-01'",
                "language is null and views < 0",
                "published is null",
                "updated is null and section = 'section 2'",
                "views is null",
                "views is null and views > 3",
                "_ordinal >= 100 and _ordinal < 130",
                "_ordinal = 77",
                "id = 'ar-100'",
                "id in ('ar-5', 'ar-600', 'ar-7000') and language = 'ar'",
                "id = 'ar-100' and _ordinal < 50",
                "id = 'ar-100' and id = 'ar-101'",
                "id = 'ar-5' or id = 'ar-600'",
                "id = 'AR-100'",
                "id in ('ar-100', null)",
                "id = 'ar-١٠٠'",
                "_ordinal > 690 and published > '2015-01-01' and source = 'source 2'",
            })
    void archivesDecideAlone(String condition) {
        assertFalse(plan(archive.where(condition)).contains("Filter"), condition);
        assertSame(condition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "published_text is null",
                "source = 'source 1?'",
                "source <> '?'",
                "source = cast(X'73FF' as string)",
                "id = cast(X'61FF' as string)",
                "url = 'https://news.example/ar/100.html'",
                "url in ('https://news.example/ar/5.html', 'https://news.example/ar/6.html', 'none') and source = 'source 0'",
                "title is null",
                "title = 'none'",
                "source = 'source 1' or views > 400",
                "source = 'source 1' or source is null",
                "source = 'source 1' or source <> 'source 2'",
                "source = 'source 1' or language = 'ckb'",
                "source <> 'source 1' or views > 900",
                "not (source <=> 'source 1')",
                "source not in ('source 1', null)",
                "not (title = 'none')",
                "views < 50 or views > 900",
                "published < '2015-08-01' or published > '2019-01-01' and source = 'source 1'",
                "(id = 'ar-5' and views > 3) or (id in ('ar-60', 'ar-70') and language = 'ar')",
                "id = 'ar-5' or title = 'none'",
                "url = 'https://news.example/ar/5.html' or url = 'https://news.example/ar/600.html'",
                "(views > 9223372036854775807 and source = 'source 2') or source = 'source 1'",
                "_ordinal < 20 or (_ordinal > 90 and _ordinal < 120 and views is not null)",
                "title like '%a%'",
                "views in (100, 101, 107)",
                "published in ('2020-01-01', '2020-01-01 00:00:00.008')",
                "year(published) = 2020",
                "not (views > 100)",
            })
    void sparkDecidesWhatArchivesDoNot(String condition) {
        assertSame(condition);
    }

    private static void assertSame(String condition) {
        List<Row> expected = sorted(copy.where(condition));
        assertEquals(expected, sorted(archive.where(condition)), condition);
    }

    @Test
    void digitsOfAnotherScriptAreNotTheSameId() {
        assertEquals(1, archive.where("id = 'ar-100'").count());
        assertEquals(0, archive.where("id = 'ar-١٠٠'").count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source = 'source 1' and source = 'source 2'",
                "published > '2020-01-01' and published < '2019-01-01'",
                "published = '2020-01-01 00:00:00.008001'",
                "views > 9223372036854775807",
                "_ordinal < 0",
                "_ordinal >= 1000",
                "id = 'ar-1' and id = 'ar-2'",
            })
    void whatNoArticleCanMeetHasNoPartition(String condition) {
        assertEquals(0, archive.where(condition).rdd().getNumPartitions(), condition);
    }

    @Test
    void aLimitReachesTheArchive() {
        Dataset<Row> rows = archive.where("source = 'source 1'").limit(3);
        assertEquals(3, rows.collectAsList().size());
        assertTrue(rows.queryExecution().executedPlan().toString().contains("limit=3"), () -> plan(rows));
        assertEquals(0, archive.limit(0).collectAsList().size());
    }
}
